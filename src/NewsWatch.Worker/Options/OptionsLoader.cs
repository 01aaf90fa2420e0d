using System.Data.Common;

namespace NewsWatch.Worker.Options;

/// <summary>Brings defaults, file, environment and command line together.</summary>
public static class OptionsLoader
{
    /// <summary>Never throws for what a user can get wrong: all of it is in <see cref="LoadedOptions.Errors"/>.</summary>
    public static LoadedOptions Load(OptionsRequest request)
    {
        var layers = ReadLayers(request);
        var binder = new OptionsBinder(Merge(layers));
        var options = WithStoreConnection(binder.Bind());

        var errors = layers.SelectMany(layer => layer.Errors).Concat(binder.Errors).Distinct().ToList();
        errors.AddRange(OptionRules.Check(options, request, [.. errors]));
        return new LoadedOptions
        {
            Options = errors.Count == 0 ? options : null,
            Errors = errors,
            Effective = binder.Effective,
        };
    }

    private static List<OptionLayer> ReadLayers(OptionsRequest request)
    {
        var layers = new List<OptionLayer>();
        var file = Path.Combine(request.Folder, request.File ?? OptionsRequest.DefaultFile);
        if (request.File is not null || File.Exists(file)) layers.Add(JsonSource.Read(file));
        layers.Add(EnvironmentSource.Read(request.Environment));

        var overrides = new OptionLayer();
        foreach (var setting in request.Overrides) overrides.AddOrRefuse(setting);
        layers.Add(overrides);
        return layers;
    }

    // A list of values is replaced as a whole: a mixture of two sources would be nobody's intention.
    private static Dictionary<string, IReadOnlyList<OptionSetting>> Merge(IEnumerable<OptionLayer> layers)
    {
        var merged = new Dictionary<string, IReadOnlyList<OptionSetting>>(StringComparer.Ordinal);
        foreach (var (key, settings) in layers.SelectMany(layer => layer.Settings)) merged[key] = settings;
        return merged;
    }

    private static NewsWatchOptions WithStoreConnection(NewsWatchOptions options)
    {
        if (options.Store is not { Provider: StoreProvider.Sqlite, Connection: null }) return options;
        var connection = new DbConnectionStringBuilder { ["Data Source"] = Path.Combine(options.Data.Folder, "newswatch.db") };
        return options with { Store = options.Store with { Connection = connection.ConnectionString } };
    }
}
