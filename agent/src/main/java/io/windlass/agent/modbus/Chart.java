package io.windlass.agent.modbus;

import io.windlass.agent.device.OfferedSignal;
import io.windlass.agent.modbus.Answers.Found;
import io.windlass.agent.profile.ByteLayout;
import io.windlass.agent.profile.Function;
import io.windlass.agent.profile.ModbusMap;
import io.windlass.telemetry.Fault;
import io.windlass.telemetry.Reading;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// All that is known of where a device keeps what.
///
/// @param models the SunSpec models that signals lie in
record Chart(Batch fast, Batch slow, List<Model> models) {
    private static final Comparator<Located> DEVICE_FIRST =
            Comparator.comparing(located -> !located.signal().component().isEmpty());

    /// The signals in fixed places only.
    static Chart fixed(ModbusMap map, Asking asking) {
        return of(map, asking, new Survey(List.of()));
    }

    /// The signals in fixed places and in the models that the device has.
    static Chart walked(ModbusMap map, Asking asking, List<Model> present) {
        var survey = new Survey(present);
        map.sunspec().forEach(survey::locate);
        return of(map, asking, survey);
    }

    void ask(Round round, boolean slowToo) throws InterruptedException {
        fast.ask(round);
        if (slowToo || round.silent()) slow.ask(round);
    }

    /// What was asked for; if the device is silent, then that.
    List<Reading> readings(Answers answers, boolean slowToo) {
        var rare = slowToo ? slow.readings(answers) : Stream.<Reading>empty();
        return Stream.concat(fast.readings(answers), rare).toList();
    }

    List<Reading> bad(Fault fault) {
        return Stream.concat(fast.bad(fault), slow.bad(fault)).toList();
    }

    /// The device's own signals, then its components'.
    List<OfferedSignal> offered() {
        return Stream.concat(fast.signals(), slow.signals())
                .sorted(DEVICE_FIRST)
                .map(Located::offered)
                .toList();
    }

    /// True if a model's header says something else than when the device was walked.
    boolean outdated(Answers answers) {
        return models.stream().anyMatch(model -> outdated(model, answers));
    }

    private static boolean outdated(Model model, Answers answers) {
        return switch (answers.find(Function.HOLDING, model.header())) {
            case Found.None _ -> false;
            case Found.Held(var block, var words) -> {
                int at = model.first() - block.first();
                boolean same =
                        words.word(at) == model.id()
                                && words.word(at + 1) + Model.HEADER == model.length();
                yield !same;
            }
        };
    }

    private static Chart of(ModbusMap map, Asking asking, Survey survey) {
        var fixed = map.signals().stream().map(r -> Located.fixed(r, map.sentinels()));
        var all = Stream.concat(fixed, survey.located().stream()).sorted(DEVICE_FIRST).toList();
        boolean allSlow = all.stream().allMatch(Located::isSlow);
        var byPace = all.stream().collect(Collectors.partitioningBy(s -> !allSlow && s.isSlow()));
        var draw = new Drawing(map.layout(), asking);
        return new Chart(
                draw.batch(byPace.getOrDefault(false, List.of()), survey.used()),
                draw.batch(byPace.getOrDefault(true, List.of()), List.of()),
                survey.used());
    }

    private record Drawing(ByteLayout layout, Asking asking) {
        Batch batch(List<Located> signals, List<Model> models) {
            var planner = new Planner(asking);
            models.forEach(model -> planner.add(Function.HOLDING, model.header()));
            signals.forEach(signal -> planner.add(signal.function(), signal.whole()));
            var decoders = signals.stream().map(signal -> new Decoder(signal, layout)).toList();
            return new Batch(decoders, planner.plan());
        }
    }
}
