package dev.soundcheck.offline.voice.engine;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import marytts.config.MaryConfig;
import marytts.exceptions.MaryConfigurationException;
import marytts.htsengine.CartTreeSet;
import marytts.htsengine.HMMData;
import marytts.htsengine.PhoneTranslator;
import org.jspecify.annotations.Nullable;

/// The CMU SLT voice model: MaryTTS reads its settings, we its trees and filters. Immutable once it is loaded; any thread.
final class VoiceModel extends HMMData {
    private static final String NAME = "cmu-slt-hsmm";
    private static final String COMMENT = "#";

    private @Nullable VoiceTrees trees;
    private double[][] filters = {};

    VoiceModel() throws IOException, MaryConfigurationException {
        initHMMData(NAME);
    }

    /// Called while the settings are read.
    @Override
    public void loadCartTreeSet() throws IOException, MaryConfigurationException {
        InputStream aliases = MaryConfig.getVoiceConfig(NAME).getPropertiesAccessor(true)
                .getStream("voice." + NAME + ".trickyPhonesFile");
        trees = new VoiceTrees(this, new VoiceQuestions(getFeatureDefinition(), new PhoneTranslator(aliases)));
    }

    @Override
    public CartTreeSet getCartTreeSet() {
        return Objects.requireNonNull(trees);
    }

    /// Called while the settings are read. One number a line, the filters one after the other.
    @Override
    public void readMixedExcitationFilters(InputStream file) throws IOException {
        double[] taps = new String(file.readAllBytes(), StandardCharsets.US_ASCII).lines()
                .filter(line -> !line.isBlank() && !line.startsWith(COMMENT))
                .mapToDouble(Double::parseDouble).toArray();
        int order = taps.length / getNumFilters();
        setOrderFilters(order);
        filters = new double[getNumFilters()][order];
        for (int filter = 0; filter < filters.length; filter++) {
            System.arraycopy(taps, filter * order, filters[filter], 0, order);
        }
    }

    @Override
    public double[][] getMixFilters() {
        return filters;
    }
}
