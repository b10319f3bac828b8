namespace Demos.Models.Local;

/// <summary>A message as a chat template takes it.</summary>
/// <param name="Role"><c>system</c>, <c>user</c> or <c>assistant</c>: the roles that every template knows.</param>
/// <param name="Text">The text.</param>
internal readonly record struct TemplateMessage(string Role, string Text);
