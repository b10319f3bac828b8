using Common;

namespace House.Tests.Workflows;

/// <summary>A proposal of new recordings, made in a repository of its own, with a remote and a <c>gh</c> that are none of GitHub's.</summary>
public sealed class ProposalTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("proposal-").FullName;

    public ProposalTests()
    {
        Bash("""
            git init -q -b main here && git init -q --bare there && mkdir -p bin here/input/recordings here/input/evidence proposal/input/recordings/a/m proposal/input/evidence
            cp -R "$SCRIPTS" here/.ci
            echo old >here/input/evidence/a.csv
            cd here && git add . && git -c user.name=t -c user.email=t@example.org commit -q -m Begin && git remote add origin ../there && git push -q origin main && cd ..
            echo '{}' >proposal/input/recordings/a/m/s.json && echo new >proposal/input/evidence/a.csv && echo 'What changed.' >proposal/body.md
            printf '%s\n' '#!/bin/sh' 'echo "$@" >>"$(dirname "$0")/asked"' '[ "$2" != list ] || echo "$OPEN"' >bin/gh && chmod +x bin/gh
            """);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Proposal_is_a_branch_with_the_new_files_and_a_pull_request()
    {
        Bash("""OPEN= PATH="$PWD/bin:$PATH" bash here/.ci/propose "$PWD/proposal" """);

        Assert.Equal("input/evidence/a.csv\ninput/recordings/a/m/s.json\n", Bash("git -C there diff --name-only main recordings"));
        Assert.Contains("pr create --head recordings --title Recordings: Add what models said --body-file", Bash("cat bin/asked"), StringComparison.Ordinal);
    }

    [Fact]
    public void Proposal_that_is_still_open_is_replaced()
    {
        Bash("""OPEN=12 PATH="$PWD/bin:$PATH" bash here/.ci/propose "$PWD/proposal" """);

        Assert.Contains("pr edit 12 --body-file", Bash("cat bin/asked"), StringComparison.Ordinal);
    }

    [Fact]
    public void Dry_run_changes_nothing()
    {
        var said = Bash("""bash here/.ci/propose --dry-run "$PWD/proposal"; git -C here status --short; git -C there for-each-ref --format='%(refname)'""");

        Assert.EndsWith("\ninput/recordings/a/m/s.json\ninput/evidence/a.csv\nWhat changed.\nrefs/heads/main\n", said, StringComparison.Ordinal);
    }

    private string Bash(string script)
    {
        var said = Shell.Run(new() { ["SCRIPTS"] = Path.Combine(Repository.Root, ".ci") }, "bash", ["-euc", $"cd '{_folder}'\n{script}"]);
        Assert.True(said.ExitCode == 0, said.Errors);
        return said.Output;
    }
}
