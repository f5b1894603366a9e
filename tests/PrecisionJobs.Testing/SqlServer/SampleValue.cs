namespace PrecisionJobs.Testing.SqlServer;

/// <summary>A value of a type, for asking how a query with such a parameter reads in SQL.</summary>
internal static class SampleValue
{
    public static object? Of(Type type)
    {
        var plain = Nullable.GetUnderlyingType(type) ?? type;
        if (plain == typeof(string))
        {
            return "a";
        }

        if (plain == typeof(DateTime))
        {
            return new DateTime(2027, 3, 9, 15, 0, 0, DateTimeKind.Utc);
        }

        if (ElementOf(plain) is { } element)
        {
            return ListOf(plain, element);
        }

        return plain.IsValueType ? Activator.CreateInstance(plain) : null;
    }

    private static object ListOf(Type collection, Type element)
    {
        var array = Array.CreateInstance(element, 2);
        array.SetValue(Of(element), 0);
        array.SetValue(Of(element), 1);
        return collection.IsArray || collection.IsInterface
            ? array
            : Activator.CreateInstance(collection, array)!;
    }

    private static Type? ElementOf(Type type) => type.IsArray
        ? type.GetElementType()
        : type.GetInterfaces().Append(type)
            .FirstOrDefault(item => item.IsGenericType && item.GetGenericTypeDefinition() == typeof(IEnumerable<>))
            ?.GetGenericArguments()[0];
}
