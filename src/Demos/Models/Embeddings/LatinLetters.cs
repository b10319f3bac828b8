using System.Collections.Frozen;

namespace Demos.Models.Embeddings;

/// <summary>Letters with accents and the letters they stand on, for small Latin letters of U+00C0 to U+024F and U+1E00 to U+1EFF.</summary>
/// <remarks>.NET leaves text as it is when asked to decompose it under invariant globalization, so the decompositions (Unicode, NFD) stand here.</remarks>
internal static class LatinLetters
{
    private static readonly (string Accented, char Plain)[] Rows =
    [
        ("àáâãäåāăąǎǟǡǻȁȃȧḁạảấầẩẫậắằẳẵặ", 'a'),
        ("ḃḅḇ", 'b'),
        ("çćĉċčḉ", 'c'),
        ("ďḋḍḏḑḓ", 'd'),
        ("èéêëēĕėęěȅȇȩḕḗḙḛḝẹẻẽếềểễệ", 'e'),
        ("ḟ", 'f'),
        ("ĝğġģǧǵḡ", 'g'),
        ("ĥȟḣḥḧḩḫẖ", 'h'),
        ("ìíîïĩīĭįǐȉȋḭḯỉị", 'i'),
        ("ĵǰ", 'j'),
        ("ķǩḱḳḵ", 'k'),
        ("ĺļľḷḹḻḽ", 'l'),
        ("ḿṁṃ", 'm'),
        ("ñńņňǹṅṇṉṋ", 'n'),
        ("òóôõöōŏőơǒǫǭȍȏȫȭȯȱṍṏṑṓọỏốồổỗộớờởỡợ", 'o'),
        ("ṕṗ", 'p'),
        ("ŕŗřȑȓṙṛṝṟ", 'r'),
        ("śŝşšșṡṣṥṧṩ", 's'),
        ("ţťțṫṭṯṱẗ", 't'),
        ("ùúûüũūŭůűųưǔǖǘǚǜȕȗṳṵṷṹṻụủứừửữự", 'u'),
        ("ṽṿ", 'v'),
        ("ŵẁẃẅẇẉẘ", 'w'),
        ("ẋẍ", 'x'),
        ("ýÿŷȳẏẙỳỵỷỹ", 'y'),
        ("źżžẑẓẕ", 'z'),
    ];

    private static readonly FrozenDictionary<char, char> PlainOf =
        Rows.SelectMany(row => row.Accented.Select(letter => (letter, row.Plain))).ToFrozenDictionary(pair => pair.letter, pair => pair.Plain);

    /// <summary>The letter without its accent, or the character itself.</summary>
    public static char Plain(char letter) => letter < 'À' ? letter : PlainOf.GetValueOrDefault(letter, letter);
}
