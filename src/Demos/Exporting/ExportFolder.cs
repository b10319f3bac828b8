using System.Text;

namespace Demos.Exporting;

/// <summary>Puts an export on the disk in one step: the folder is whole or as it was.</summary>
internal static class ExportFolder
{
    /// <summary>Writes the files beside the folder and moves them into its place. What was there is removed: ask first.</summary>
    /// <param name="folder">The folder, as a full path.</param>
    /// <param name="files">Its files.</param>
    /// <exception cref="IOException">The disk, or a right on it, is in the way.</exception>
    public static void Replace(string folder, IEnumerable<ExportedFile> files)
    {
        var (parent, name) = (Path.GetDirectoryName(folder)!, Path.GetFileName(folder));
        var (made, former) = (Path.Combine(parent, $".{name}.new"), Path.Combine(parent, $".{name}.old"));
        Remove(made);
        Remove(former);
        try
        {
            foreach (var file in files)
            {
                var path = Path.Combine(made, file.Path);
                Directory.CreateDirectory(Path.GetDirectoryName(path)!);
                File.WriteAllText(path, file.Text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
            }

            if (Directory.Exists(folder))
            {
                Directory.Move(folder, former);
            }

            MoveOrRestore(made, folder, former);
        }
        finally
        {
            Remove(made);
        }

        Remove(former);
    }

    private static void MoveOrRestore(string made, string folder, string former)
    {
        try
        {
            Directory.Move(made, folder);
        }
        catch
        {
            if (Directory.Exists(former))
            {
                Directory.Move(former, folder);
            }

            throw;
        }
    }

    private static void Remove(string folder)
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
