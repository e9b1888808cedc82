package io.windlass.agent.profile;

import io.windlass.settings.Problem;
import io.windlass.settings.Settings;
import io.windlass.settings.SettingsException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// All profiles that an agent knows, by name.
public final class Profiles {
    private final Map<String, Profile> byName = new LinkedHashMap<>();

    /// Profiles that are at hand.
    public Profiles(List<Profile> profiles) {
        profiles.forEach(profile -> byName.put(profile.name(), profile));
    }

    /// Reads every `*.yaml` in the folders.
    ///
    /// @throws SettingsException with all problems of all files
    /// @throws UncheckedIOException if a folder cannot be listed
    public static Profiles load(List<Path> folders) {
        var problems = new ArrayList<Problem>();
        var profiles = new LinkedHashMap<String, Profile>();
        for (var file : files(folders)) {
            try {
                add(Settings.load(file, Profile.class), profiles, problems);
            } catch (SettingsException e) {
                problems.addAll(e.problems());
            }
        }
        if (!problems.isEmpty()) throw new SettingsException(problems);
        return new Profiles(List.copyOf(profiles.values()));
    }

    public Optional<Profile> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    public Set<String> names() {
        return Set.copyOf(byName.keySet());
    }

    private static void add(
            Profile profile, Map<String, Profile> profiles, List<Problem> problems) {
        var earlier = profiles.putIfAbsent(profile.name(), profile);
        if (earlier != null)
            problems.add(
                    profile.place()
                            .problem(
                                    "profile `%s` is also in %s"
                                            .formatted(profile.name(), earlier.place().file())));
    }

    private static List<Path> files(List<Path> folders) {
        var files = new ArrayList<Path>();
        for (var folder : folders) {
            try (var list = Files.list(folder)) {
                list.filter(file -> file.toString().endsWith(".yaml")).sorted().forEach(files::add);
            } catch (IOException e) {
                throw new UncheckedIOException(unreadable(folder), e);
            }
        }
        return files;
    }

    private static String unreadable(Path folder) {
        return "cannot list the profiles in the folder %s; `profiles:` of the configuration names it (`devices` beside the file unless given): copy configs/devices there or name another"
                .formatted(folder);
    }
}
