using System.Collections.Frozen;
using System.Text;

namespace Survey.Reading;

/// <summary>Turns the LaTeX of bibliographies into plain text: accents, special letters, dashes, braces.</summary>
internal static class Latex
{
    // Pairs of a letter and the same letter with the accent. Written out, because .NET composes letters only with ICU.
    private static readonly FrozenDictionary<char, string> Accents = new Dictionary<char, string>
    {
        ['`'] = "AÀEÈIÌNǸOÒUÙWẀYỲaàeèiìnǹoòuùwẁyỳ",
        ['\''] = "AÁCĆEÉGǴIÍKḰLĹMḾNŃOÓPṔRŔSŚUÚWẂYÝZŹaácćeégǵiíkḱlĺmḿnńoópṕrŕsśuúwẃyýzź",
        ['^'] = "AÂCĈEÊGĜHĤIÎJĴOÔSŜUÛWŴYŶZẐaâcĉeêgĝhĥiîjĵoôsŝuûwŵyŷzẑ",
        ['~'] = "AÃEẼIĨNÑOÕUŨVṼYỸaãeẽiĩnñoõuũvṽyỹ",
        ['='] = "AĀEĒGḠIĪOŌUŪYȲaāeēgḡiīoōuūyȳ",
        ['u'] = "AĂEĔGĞIĬOŎUŬaăeĕgğiĭoŏuŭ",
        ['.'] = "AȦBḂCĊDḊEĖFḞGĠHḢIİMṀNṄOȮPṖRṘSṠTṪWẆXẊYẎZŻaȧbḃcċdḋeėfḟgġhḣmṁnṅoȯpṗrṙsṡtṫwẇxẋyẏzż",
        ['"'] = "AÄEËHḦIÏOÖUÜWẄXẌYŸaäeëhḧiïoötẗuüwẅxẍyÿ",
        ['r'] = "AÅUŮaåuůwẘyẙ",
        ['H'] = "OŐUŰoőuű",
        ['v'] = "AǍCČDĎEĚGǦHȞIǏKǨLĽNŇOǑRŘSŠTŤUǓZŽaǎcčdďeěgǧhȟiǐjǰkǩlľnňoǒrřsštťuǔzž",
        ['d'] = "AẠBḄDḌEẸHḤIỊKḲLḶMṂNṆOỌRṚSṢTṬUỤVṾWẈYỴZẒaạbḅdḍeẹhḥiịkḳlḷmṃnṇoọrṛsṣtṭuụvṿwẉyỵzẓ",
        ['c'] = "CÇDḐEȨGĢHḨKĶLĻNŅRŖSŞTŢcçdḑeȩgģhḩkķlļnņrŗsştţ",
        ['k'] = "AĄEĘIĮOǪUŲaąeęiįoǫuų",
        ['b'] = "BḆDḎKḴLḺNṈRṞTṮZẔbḇdḏhẖkḵlḻnṉrṟtṯzẕ",
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<string, string> Commands = new Dictionary<string, string>
    {
        ["ss"] = "ß",
        ["o"] = "ø",
        ["O"] = "Ø",
        ["l"] = "ł",
        ["L"] = "Ł",
        ["aa"] = "å",
        ["AA"] = "Å",
        ["ae"] = "æ",
        ["AE"] = "Æ",
        ["oe"] = "œ",
        ["OE"] = "Œ",
        ["i"] = "ı",
        ["j"] = "ȷ",
        ["dh"] = "ð",
        ["th"] = "þ",
        ["DH"] = "Ð",
        ["TH"] = "Þ",
        ["textendash"] = "–",
        ["textemdash"] = "—",
        ["LaTeX"] = "LaTeX",
        ["TeX"] = "TeX",
        ["dots"] = "…",
        ["ldots"] = "…",
        ["alpha"] = "α",
        ["beta"] = "β",
        ["gamma"] = "γ",
        ["pi"] = "π",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static string ToText(string latex)
    {
        var text = new StringBuilder(latex.Length);
        for (var at = 0; at < latex.Length; at++)
        {
            switch (latex[at])
            {
                case '\\':
                    at = Command(latex, at + 1, text);
                    break;
                case '{' or '}' or '$':
                    break;
                case '~':
                    text.Append('\u00A0');
                    break;
                case '-' when latex.AsSpan(at).StartsWith("---", StringComparison.Ordinal):
                    text.Append('—');
                    at += 2;
                    break;
                case '-' when latex.AsSpan(at).StartsWith("--", StringComparison.Ordinal):
                    text.Append('–');
                    at++;
                    break;
                default:
                    text.Append(latex[at]);
                    break;
            }
        }

        return string.Join(' ', text.ToString().Split([' ', '\n', '\r', '\t'], StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>Writes what the command after a backslash stands for; returns the last position it used.</summary>
    private static int Command(string latex, int at, StringBuilder text)
    {
        if (at >= latex.Length)
        {
            return at;
        }

        var end = at;
        while (end < latex.Length && char.IsAsciiLetter(latex[end]))
        {
            end++;
        }

        var name = latex[at..end];
        if (name.Length <= 1 && Accents.TryGetValue(latex[at], out var accent) && (name.Length == 0 || !Commands.ContainsKey(name)))
        {
            return Accent(latex, at + 1, accent, text);
        }

        if (name.Length == 0)
        {
            text.Append(latex[at]);
            return at;
        }

        text.Append(Commands.GetValueOrDefault(name, ""));
        return end < latex.Length && latex[end] == ' ' && Commands.ContainsKey(name) ? end : end - 1;
    }

    private static int Accent(string latex, int at, string pairs, StringBuilder text)
    {
        while (at < latex.Length && latex[at] is '{' or ' ')
        {
            at++;
        }

        if (at >= latex.Length)
        {
            return at;
        }

        if (latex[at] == '\\' && at + 1 < latex.Length && latex[at + 1] is 'i' or 'j')
        {
            text.Append(With(latex[at + 1], pairs));
            return at + 1;
        }

        text.Append(With(latex[at], pairs));
        return at;
    }

    /// <summary>The letter with the accent; alone where no such letter exists.</summary>
    private static char With(char letter, string pairs)
    {
        for (var at = 0; at < pairs.Length; at += 2)
        {
            if (pairs[at] == letter)
            {
                return pairs[at + 1];
            }
        }

        return letter;
    }
}
