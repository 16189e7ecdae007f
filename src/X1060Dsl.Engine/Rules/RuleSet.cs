namespace X1060Dsl.Rules;

/// <summary>How many of the rules are on. Each set has all rules of the one before it.</summary>
public enum RuleSet
{
    /// <summary>What nobody wants to miss; quiet where all is well. This is the default.</summary>
    Recommended = 1,

    /// <summary>Also what a careful organisation expects of itself.</summary>
    Strict = 2,

    /// <summary>Every rule, opinions included.</summary>
    All = 3,
}
