namespace Leeway.Web.Shell;

/// <summary>
/// Every visible sentence goes through a localizer of this type with the English sentence as its key, so that a
/// translation is a resource file and no change of code.
/// </summary>
public sealed class Phrases;
