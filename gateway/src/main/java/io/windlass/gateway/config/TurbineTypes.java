package io.windlass.gateway.config;

import io.windlass.settings.Place;
import io.windlass.settings.Problem;
import io.windlass.settings.Settings;
import io.windlass.settings.SettingsException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// All turbine types at hand, by name.
final class TurbineTypes {
    private final Map<String, TurbineTypeFile> byName = new LinkedHashMap<>();
    private final List<Problem> problems = new ArrayList<>();

    /// Reads every `*.yaml` in the folders.
    ///
    /// @throws SettingsException with all problems of all files
    static TurbineTypes load(List<Path> folders) {
        var types = new TurbineTypes();
        folders.forEach(types::read);
        if (!types.problems.isEmpty()) throw new SettingsException(types.problems);
        return types;
    }

    Optional<TurbineTypeFile> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    Set<String> names() {
        return byName.keySet();
    }

    private void read(Path folder) {
        try (var list = Files.list(folder)) {
            list.filter(file -> file.toString().endsWith(".yaml")).sorted().forEach(this::add);
        } catch (IOException e) {
            var place = new Place(folder.toString(), 1, 1);
            problems.add(place.problem("the folder of turbine types cannot be read"));
        }
    }

    private void add(Path file) {
        try {
            var type = Settings.load(file, TurbineTypeFile.class);
            var earlier = byName.putIfAbsent(type.name(), type);
            if (earlier != null)
                problems.add(
                        type.place()
                                .problem(
                                        "turbine type `%s` is also in %s"
                                                .formatted(type.name(), earlier.place().file())));
        } catch (SettingsException e) {
            problems.addAll(e.problems());
        }
    }
}
