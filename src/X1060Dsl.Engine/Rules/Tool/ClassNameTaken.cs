using Microsoft.CodeAnalysis;
using X1060Dsl.Model;

namespace X1060Dsl.Rules.Tool;

/// <summary>Two definitions of a project that would become one class.</summary>
public sealed class ClassNameTaken() : Rule(Text)
{
    private static readonly DiagnosticDescriptor Text = Describe("CDC9006", DiagnosticSeverity.Error,
        title: new("Class name of another definition", "ほかの定義と同じクラス名"),
        message: new("The class {0} is made of {1} already; this definition gets none", "クラス {0} はすでに {1} から作られているため、この定義のクラスは作られません"),
        advice: new("Rename the file, or give the item a ClassName or a Namespace of its own.", "ファイル名を変えるか、アイテムに ClassName か Namespace を指定してください。"));

    /// <summary>The class, and the definition that has it.</summary>
    public static Finding At(Origin at, string name, string first) => Find(Text, at, name, first);
}
