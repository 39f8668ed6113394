package io.github.layercheck.engine.catalogue;

import static io.github.layercheck.engine.catalogue.Definitions.cell;
import static io.github.layercheck.engine.catalogue.Definitions.cellWrapper;
import static io.github.layercheck.engine.catalogue.Definitions.imageLayer;
import static io.github.layercheck.engine.catalogue.Definitions.layer;
import static io.github.layercheck.engine.catalogue.Definitions.recurrent;
import static io.github.layercheck.engine.catalogue.Definitions.recurrentWrapper;
import static io.github.layercheck.engine.catalogue.Definitions.wrapper;

import io.github.layercheck.engine.config.LayerDefinition;
import io.github.layercheck.engine.config.LayerDefinition.Typing;
import io.github.layercheck.engine.config.Masks;
import io.github.layercheck.engine.config.Outputs;
import io.github.layercheck.layers.Activation;
import io.github.layercheck.layers.ActivityRegularization;
import io.github.layercheck.layers.AdaptiveAveragePooling1D;
import io.github.layercheck.layers.AdaptiveAveragePooling2D;
import io.github.layercheck.layers.AdaptiveAveragePooling3D;
import io.github.layercheck.layers.AdaptiveMaxPooling1D;
import io.github.layercheck.layers.AdaptiveMaxPooling2D;
import io.github.layercheck.layers.AdaptiveMaxPooling3D;
import io.github.layercheck.layers.Add;
import io.github.layercheck.layers.AdditiveAttention;
import io.github.layercheck.layers.AlphaDropout;
import io.github.layercheck.layers.Attention;
import io.github.layercheck.layers.AugMix;
import io.github.layercheck.layers.AutoContrast;
import io.github.layercheck.layers.Average;
import io.github.layercheck.layers.AveragePooling1D;
import io.github.layercheck.layers.AveragePooling2D;
import io.github.layercheck.layers.AveragePooling3D;
import io.github.layercheck.layers.BatchNormalization;
import io.github.layercheck.layers.Bidirectional;
import io.github.layercheck.layers.CategoryEncoding;
import io.github.layercheck.layers.CenterCrop;
import io.github.layercheck.layers.Concatenate;
import io.github.layercheck.layers.ContrastLimitedAdaptiveHistogramEqualization;
import io.github.layercheck.layers.Conv1D;
import io.github.layercheck.layers.Conv1DTranspose;
import io.github.layercheck.layers.Conv2D;
import io.github.layercheck.layers.Conv2DTranspose;
import io.github.layercheck.layers.Conv3D;
import io.github.layercheck.layers.Conv3DTranspose;
import io.github.layercheck.layers.ConvLSTM1D;
import io.github.layercheck.layers.ConvLSTM2D;
import io.github.layercheck.layers.ConvLSTM3D;
import io.github.layercheck.layers.Cropping1D;
import io.github.layercheck.layers.Cropping2D;
import io.github.layercheck.layers.Cropping3D;
import io.github.layercheck.layers.CutMix;
import io.github.layercheck.layers.Dense;
import io.github.layercheck.layers.DepthwiseConv1D;
import io.github.layercheck.layers.DepthwiseConv2D;
import io.github.layercheck.layers.Discretization;
import io.github.layercheck.layers.Dot;
import io.github.layercheck.layers.Dropout;
import io.github.layercheck.layers.ELU;
import io.github.layercheck.layers.EinsumDense;
import io.github.layercheck.layers.Embedding;
import io.github.layercheck.layers.Equalization;
import io.github.layercheck.layers.Flatten;
import io.github.layercheck.layers.GRU;
import io.github.layercheck.layers.GRUCell;
import io.github.layercheck.layers.GaussianDropout;
import io.github.layercheck.layers.GaussianNoise;
import io.github.layercheck.layers.GlobalAveragePooling1D;
import io.github.layercheck.layers.GlobalAveragePooling2D;
import io.github.layercheck.layers.GlobalAveragePooling3D;
import io.github.layercheck.layers.GlobalMaxPooling1D;
import io.github.layercheck.layers.GlobalMaxPooling2D;
import io.github.layercheck.layers.GlobalMaxPooling3D;
import io.github.layercheck.layers.GroupNormalization;
import io.github.layercheck.layers.GroupQueryAttention;
import io.github.layercheck.layers.HashedCrossing;
import io.github.layercheck.layers.Hashing;
import io.github.layercheck.layers.Identity;
import io.github.layercheck.layers.IntegerLookup;
import io.github.layercheck.layers.LSTM;
import io.github.layercheck.layers.LSTMCell;
import io.github.layercheck.layers.LayerNormalization;
import io.github.layercheck.layers.LeakyReLU;
import io.github.layercheck.layers.Masking;
import io.github.layercheck.layers.MaxNumBoundingBoxes;
import io.github.layercheck.layers.MaxPooling1D;
import io.github.layercheck.layers.MaxPooling2D;
import io.github.layercheck.layers.MaxPooling3D;
import io.github.layercheck.layers.Maximum;
import io.github.layercheck.layers.MelSpectrogram;
import io.github.layercheck.layers.Minimum;
import io.github.layercheck.layers.MixUp;
import io.github.layercheck.layers.MultiHeadAttention;
import io.github.layercheck.layers.Multiply;
import io.github.layercheck.layers.Normalization;
import io.github.layercheck.layers.PReLU;
import io.github.layercheck.layers.Permute;
import io.github.layercheck.layers.Pipeline;
import io.github.layercheck.layers.RMSNormalization;
import io.github.layercheck.layers.RNN;
import io.github.layercheck.layers.RandAugment;
import io.github.layercheck.layers.RandomBrightness;
import io.github.layercheck.layers.RandomColorDegeneration;
import io.github.layercheck.layers.RandomColorJitter;
import io.github.layercheck.layers.RandomContrast;
import io.github.layercheck.layers.RandomCrop;
import io.github.layercheck.layers.RandomElasticTransform;
import io.github.layercheck.layers.RandomErasing;
import io.github.layercheck.layers.RandomFlip;
import io.github.layercheck.layers.RandomGaussianBlur;
import io.github.layercheck.layers.RandomGrayscale;
import io.github.layercheck.layers.RandomHue;
import io.github.layercheck.layers.RandomInvert;
import io.github.layercheck.layers.RandomPerspective;
import io.github.layercheck.layers.RandomPosterization;
import io.github.layercheck.layers.RandomRotation;
import io.github.layercheck.layers.RandomSaturation;
import io.github.layercheck.layers.RandomSharpness;
import io.github.layercheck.layers.RandomShear;
import io.github.layercheck.layers.RandomTranslation;
import io.github.layercheck.layers.RandomZoom;
import io.github.layercheck.layers.ReLU;
import io.github.layercheck.layers.RepeatVector;
import io.github.layercheck.layers.Rescaling;
import io.github.layercheck.layers.Reshape;
import io.github.layercheck.layers.Resizing;
import io.github.layercheck.layers.ReversibleEmbedding;
import io.github.layercheck.layers.STFTSpectrogram;
import io.github.layercheck.layers.SeparableConv1D;
import io.github.layercheck.layers.SeparableConv2D;
import io.github.layercheck.layers.SimpleRNN;
import io.github.layercheck.layers.SimpleRNNCell;
import io.github.layercheck.layers.Softmax;
import io.github.layercheck.layers.Solarization;
import io.github.layercheck.layers.SpatialDropout1D;
import io.github.layercheck.layers.SpatialDropout2D;
import io.github.layercheck.layers.SpatialDropout3D;
import io.github.layercheck.layers.SpectralNormalization;
import io.github.layercheck.layers.StackedRNNCells;
import io.github.layercheck.layers.StringLookup;
import io.github.layercheck.layers.Subtract;
import io.github.layercheck.layers.TextVectorization;
import io.github.layercheck.layers.TimeDistributed;
import io.github.layercheck.layers.UnitNormalization;
import io.github.layercheck.layers.UpSampling1D;
import io.github.layercheck.layers.UpSampling2D;
import io.github.layercheck.layers.UpSampling3D;
import io.github.layercheck.layers.ZeroPadding1D;
import io.github.layercheck.layers.ZeroPadding2D;
import io.github.layercheck.layers.ZeroPadding3D;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The classes of {@code keras.layers}, each with its annotation type, its rule and its call. A switch, not a table, so
 * that what a model does not use is not loaded.
 */
final class KerasLayers {

    static final Outputs SCORES = Outputs.ONE.furtherWith("returnAttentionScores", true);

    private KerasLayers() {}

    /** The layer of Keras' name, or null. */
    static @Nullable LayerDefinition entry(String name) {
        return switch (name) {
            // activation
            case "ELU" -> layer(ELU.class, ActivationLayers::elu).masked(Masks.PASSED_ON);
            case "LeakyReLU" ->
                layer(LeakyReLU.class, ActivationLayers::leakyRelu).masked(Masks.PASSED_ON);
            case "PReLU" -> layer(PReLU.class, ActivationLayers::prelu).masked(Masks.PASSED_ON);
            case "ReLU" -> layer(ReLU.class, ActivationLayers::relu).masked(Masks.PASSED_ON);
            case "Softmax" ->
                layer(Softmax.class, Signatures.MASKED, ActivationLayers::softmax)
                        .masked(Masks.PASSED_ON);
            // attention
            case "AdditiveAttention" ->
                layer(AdditiveAttention.class, Signatures.ATTENTION, AttentionLayers::additiveAttention)
                        .making(SCORES)
                        .masked(Masks.OF_QUERY);
            case "Attention" ->
                layer(Attention.class, Signatures.ATTENTION, AttentionLayers::attention)
                        .making(SCORES)
                        .masked(Masks.OF_QUERY);
            case "GroupQueryAttention" ->
                layer(
                                GroupQueryAttention.class,
                                Signatures.MULTI_HEAD_ATTENTION,
                                MultiHeadAttentionLayers::groupQueryAttention)
                        .makingLayers()
                        .making(SCORES)
                        .printedAs("GroupedQueryAttention")
                        .masked(Masks.PASSED_ON);
            case "MultiHeadAttention" ->
                layer(
                                MultiHeadAttention.class,
                                Signatures.MULTI_HEAD_ATTENTION,
                                MultiHeadAttentionLayers::multiHeadAttention)
                        .makingLayers()
                        .making(SCORES)
                        .masked(Masks.PASSED_ON)
                        .declaredOtherwise();
            // convolution
            case "Conv1D" -> layer(Conv1D.class, ConvolutionLayers::conv1D).sizedBy(Sizes.CONVOLUTION);
            case "Conv1DTranspose" ->
                layer(Conv1DTranspose.class, TransposedConvolutions::conv1DTranspose)
                        .sizedBy(Sizes.TRANSPOSED_CONVOLUTION)
                        .declaredOtherwise();
            case "Conv2D" -> layer(Conv2D.class, ConvolutionLayers::conv2D).sizedBy(Sizes.CONVOLUTION);
            case "Conv2DTranspose" ->
                layer(Conv2DTranspose.class, TransposedConvolutions::conv2DTranspose)
                        .sizedBy(Sizes.TRANSPOSED_CONVOLUTION)
                        .declaredOtherwise();
            case "Conv3D" -> layer(Conv3D.class, ConvolutionLayers::conv3D).sizedBy(Sizes.CONVOLUTION);
            case "Conv3DTranspose" ->
                layer(Conv3DTranspose.class, TransposedConvolutions::conv3DTranspose)
                        .sizedBy(Sizes.TRANSPOSED_CONVOLUTION)
                        .declaredOtherwise();
            case "DepthwiseConv1D" ->
                layer(DepthwiseConv1D.class, DepthwiseConvolutions::depthwiseConv1D)
                        .sizedBy(Sizes.CONVOLUTION);
            case "DepthwiseConv2D" ->
                layer(DepthwiseConv2D.class, DepthwiseConvolutions::depthwiseConv2D)
                        .sizedBy(Sizes.CONVOLUTION);
            case "SeparableConv1D" ->
                layer(SeparableConv1D.class, DepthwiseConvolutions::separableConv1D)
                        .sizedBy(Sizes.CONVOLUTION);
            case "SeparableConv2D" ->
                layer(SeparableConv2D.class, DepthwiseConvolutions::separableConv2D)
                        .sizedBy(Sizes.CONVOLUTION);
            // core
            case "Activation" ->
                layer(Activation.class, ActivationLayers::activation).masked(Masks.PASSED_ON);
            case "Dense" ->
                layer(Dense.class, Signatures.TRAINED, CoreLayers::dense).masked(Masks.PASSED_ON);
            case "EinsumDense" ->
                layer(EinsumDense.class, Signatures.TRAINED, EinsumDenseRule::einsumDense)
                        .declaredOtherwise();
            case "Embedding" ->
                layer(Embedding.class, CoreLayers::embedding)
                        .masked(Masks.OF_INDICES)
                        .notCasting();
            case "Identity" -> layer(Identity.class, ActivationLayers::identity).masked(Masks.PASSED_ON);
            case "Masking" -> layer(Masking.class, ActivationLayers::masking).masked(Masks.OF_VALUES);
            case "ReversibleEmbedding" ->
                layer(ReversibleEmbedding.class, Signatures.REVERSIBLE, CoreLayers::reversibleEmbedding)
                        .notCasting();
            // merging
            case "Add" -> layer(Add.class, MergingLayers::elementwise).masked(Masks.MERGED);
            case "Average" -> layer(Average.class, MergingLayers::average).masked(Masks.MERGED);
            case "Concatenate" ->
                layer(Concatenate.class, MergingLayers::concatenate).masked(Masks.CONCATENATED);
            case "Dot" -> layer(Dot.class, MergingLayers::dot);
            case "Maximum" -> layer(Maximum.class, MergingLayers::elementwise).masked(Masks.MERGED);
            case "Minimum" -> layer(Minimum.class, MergingLayers::elementwise).masked(Masks.MERGED);
            case "Multiply" -> layer(Multiply.class, MergingLayers::elementwise).masked(Masks.MERGED);
            case "Subtract" ->
                layer(Subtract.class, MergingLayers::elementwiseOfTwo).masked(Masks.MERGED);
            // normalization
            case "BatchNormalization" ->
                layer(BatchNormalization.class, Signatures.TRAINED_AND_MASKED, NormalizationLayers::batchNormalization)
                        .masked(Masks.PASSED_ON);
            case "GroupNormalization" ->
                layer(GroupNormalization.class, NormalizationLayers::groupNormalization)
                        .masked(Masks.PASSED_ON)
                        .notCasting();
            case "LayerNormalization" ->
                layer(LayerNormalization.class, NormalizationLayers::layerNormalization)
                        .masked(Masks.PASSED_ON)
                        .notCasting();
            case "RMSNormalization" ->
                layer(RMSNormalization.class, Signatures.X, NormalizationLayers::rmsNormalization);
            case "SpectralNormalization" ->
                wrapper(
                                SpectralNormalization.class,
                                Signatures.TRAINED,
                                SpectralNormalizationRule::spectralNormalization)
                        .making(Outputs.OF_WRAPPED);
            case "UnitNormalization" ->
                layer(UnitNormalization.class, NormalizationLayers::unitNormalization)
                        .masked(Masks.PASSED_ON);
            // pooling
            case "AdaptiveAveragePooling1D" ->
                layer(AdaptiveAveragePooling1D.class, AdaptivePooling::adaptiveAveragePooling1D)
                        .sizedBy(Sizes.OUTPUT_SIZE);
            case "AdaptiveAveragePooling2D" ->
                layer(AdaptiveAveragePooling2D.class, AdaptivePooling::adaptiveAveragePooling2D)
                        .sizedBy(Sizes.OUTPUT_SIZE);
            case "AdaptiveAveragePooling3D" ->
                layer(AdaptiveAveragePooling3D.class, AdaptivePooling::adaptiveAveragePooling3D)
                        .sizedBy(Sizes.OUTPUT_SIZE);
            case "AdaptiveMaxPooling1D" ->
                layer(AdaptiveMaxPooling1D.class, AdaptivePooling::adaptiveMaxPooling1D)
                        .sizedBy(Sizes.OUTPUT_SIZE);
            case "AdaptiveMaxPooling2D" ->
                layer(AdaptiveMaxPooling2D.class, AdaptivePooling::adaptiveMaxPooling2D)
                        .sizedBy(Sizes.OUTPUT_SIZE);
            case "AdaptiveMaxPooling3D" ->
                layer(AdaptiveMaxPooling3D.class, AdaptivePooling::adaptiveMaxPooling3D)
                        .sizedBy(Sizes.OUTPUT_SIZE);
            case "AveragePooling1D" ->
                layer(AveragePooling1D.class, PoolingLayers::averagePooling1D).sizedBy(Sizes.POOLING);
            case "AveragePooling2D" ->
                layer(AveragePooling2D.class, PoolingLayers::averagePooling2D).sizedBy(Sizes.POOLING);
            case "AveragePooling3D" ->
                layer(AveragePooling3D.class, PoolingLayers::averagePooling3D).sizedBy(Sizes.POOLING);
            case "GlobalAveragePooling1D" ->
                layer(GlobalAveragePooling1D.class, Signatures.MASKED, PoolingLayers::globalAveragePooling1D);
            case "GlobalAveragePooling2D" -> layer(GlobalAveragePooling2D.class, PoolingLayers::globalAveragePooling2D);
            case "GlobalAveragePooling3D" -> layer(GlobalAveragePooling3D.class, PoolingLayers::globalAveragePooling3D);
            case "GlobalMaxPooling1D" -> layer(GlobalMaxPooling1D.class, PoolingLayers::globalMaxPooling1D);
            case "GlobalMaxPooling2D" -> layer(GlobalMaxPooling2D.class, PoolingLayers::globalMaxPooling2D);
            case "GlobalMaxPooling3D" -> layer(GlobalMaxPooling3D.class, PoolingLayers::globalMaxPooling3D);
            case "MaxPooling1D" ->
                layer(MaxPooling1D.class, PoolingLayers::maxPooling1D).sizedBy(Sizes.POOLING);
            case "MaxPooling2D" ->
                layer(MaxPooling2D.class, PoolingLayers::maxPooling2D).sizedBy(Sizes.POOLING);
            case "MaxPooling3D" ->
                layer(MaxPooling3D.class, PoolingLayers::maxPooling3D).sizedBy(Sizes.POOLING);
            // preprocessing
            case "AugMix" -> imageLayer(AugMix.class, ImageLayers::augMix);
            case "AutoContrast" -> imageLayer(AutoContrast.class, ImageColorLayers::autoContrast);
            case "CategoryEncoding" ->
                layer(CategoryEncoding.class, Signatures.COUNTED, CategoryLayers::categoryEncoding)
                        .typed(Typing.STORED)
                        .declaredOtherwise();
            case "CenterCrop" ->
                imageLayer(CenterCrop.class, ImageLayers::centerCrop).sizedBy(Sizes.IMAGE);
            case "ContrastLimitedAdaptiveHistogramEqualization" ->
                imageLayer(ContrastLimitedAdaptiveHistogramEqualization.class, ImageColorLayers::clahe);
            case "CutMix" -> imageLayer(CutMix.class, ImageLayers::cutMix);
            case "Discretization" -> layer(Discretization.class, CategoryLayers::discretization);
            case "Equalization" -> imageLayer(Equalization.class, ImageColorLayers::equalization);
            case "HashedCrossing" ->
                layer(HashedCrossing.class, CategoryLayers::hashedCrossing).typed(Typing.OWN);
            case "Hashing" ->
                layer(Hashing.class, CategoryLayers::hashing)
                        .typed(Typing.OWN_INTEGER)
                        .declaredOtherwise();
            case "IntegerLookup" ->
                layer(IntegerLookup.class, LookupLayers::integerLookup).declaredOtherwise();
            case "MaxNumBoundingBoxes" -> imageLayer(MaxNumBoundingBoxes.class, ImageLayers::maxNumBoundingBoxes);
            case "MelSpectrogram" -> layer(MelSpectrogram.class, AudioLayers::melSpectrogram);
            case "MixUp" -> imageLayer(MixUp.class, ImageLayers::mixUp);
            case "Normalization" ->
                layer(Normalization.class, NumericalLayers::normalization).masked(Masks.PASSED_ON);
            case "Pipeline" ->
                wrapper(Pipeline.class, Signatures.TRAINED_AND_MASKED, ImageLayers::pipeline)
                        .making(Outputs.OF_WRAPPED);
            case "RandAugment" -> imageLayer(RandAugment.class, ImageLayers::randAugment);
            case "RandomBrightness" -> imageLayer(RandomBrightness.class, ImageColorLayers::randomBrightness);
            case "RandomColorDegeneration" ->
                imageLayer(RandomColorDegeneration.class, ImageColorLayers::randomColorDegeneration);
            case "RandomColorJitter" -> imageLayer(RandomColorJitter.class, ImageColorLayers::randomColorJitter);
            case "RandomContrast" -> imageLayer(RandomContrast.class, ImageColorLayers::randomContrast);
            case "RandomCrop" ->
                imageLayer(RandomCrop.class, ImageLayers::randomCrop).sizedBy(Sizes.IMAGE);
            case "RandomElasticTransform" ->
                imageLayer(RandomElasticTransform.class, ImageLayers::randomElasticTransform);
            case "RandomErasing" -> imageLayer(RandomErasing.class, ImageLayers::randomErasing);
            case "RandomFlip" -> imageLayer(RandomFlip.class, ImageLayers::randomFlip);
            case "RandomGaussianBlur" -> imageLayer(RandomGaussianBlur.class, ImageColorLayers::randomGaussianBlur);
            case "RandomGrayscale" -> imageLayer(RandomGrayscale.class, ImageColorLayers::randomGrayscale);
            case "RandomHue" -> imageLayer(RandomHue.class, ImageColorLayers::randomHue);
            case "RandomInvert" -> imageLayer(RandomInvert.class, ImageColorLayers::randomInvert);
            case "RandomPerspective" -> imageLayer(RandomPerspective.class, ImageLayers::randomPerspective);
            case "RandomPosterization" -> imageLayer(RandomPosterization.class, ImageColorLayers::randomPosterization);
            case "RandomRotation" -> imageLayer(RandomRotation.class, ImageLayers::randomRotation);
            case "RandomSaturation" -> imageLayer(RandomSaturation.class, ImageColorLayers::randomSaturation);
            case "RandomSharpness" -> imageLayer(RandomSharpness.class, ImageColorLayers::randomSharpness);
            case "RandomShear" -> imageLayer(RandomShear.class, ImageLayers::randomShear);
            case "RandomTranslation" -> imageLayer(RandomTranslation.class, ImageLayers::randomTranslation);
            case "RandomZoom" -> imageLayer(RandomZoom.class, ImageLayers::randomZoom);
            case "Rescaling" ->
                layer(Rescaling.class, NumericalLayers::rescaling).masked(Masks.PASSED_ON);
            case "Resizing" -> imageLayer(Resizing.class, ImageLayers::resizing).sizedBy(Sizes.IMAGE);
            case "STFTSpectrogram" ->
                layer(STFTSpectrogram.class, AudioLayers::stftSpectrogram).sizedBy(Sizes.PADDING);
            case "Solarization" -> imageLayer(Solarization.class, ImageColorLayers::solarization);
            case "StringLookup" ->
                layer(StringLookup.class, LookupLayers::stringLookup).declaredOtherwise();
            case "TextVectorization" ->
                layer(TextVectorization.class, LookupLayers::textVectorization).declaredOtherwise();
            // recurrent
            case "Bidirectional" ->
                wrapper(Bidirectional.class, Signatures.SEQUENCE, RecurrentWrappers::bidirectional)
                        .making(Outputs.OF_WRAPPED.furtherWith("mergeMode", "NONE"))
                        .masked(Masks.OF_BOTH_DIRECTIONS)
                        .declaredOtherwise();
            case "ConvLSTM1D" ->
                recurrent(ConvLSTM1D.class, RecurrentLayers::convLstm1D)
                        .makingLayers()
                        .sizedBy(Sizes.CONVOLUTION)
                        .masked(Masks.OF_SEQUENCE);
            case "ConvLSTM2D" ->
                recurrent(ConvLSTM2D.class, RecurrentLayers::convLstm2D)
                        .makingLayers()
                        .sizedBy(Sizes.CONVOLUTION)
                        .masked(Masks.OF_SEQUENCE);
            case "ConvLSTM3D" ->
                recurrent(ConvLSTM3D.class, RecurrentLayers::convLstm3D)
                        .makingLayers()
                        .sizedBy(Sizes.CONVOLUTION)
                        .masked(Masks.OF_SEQUENCE);
            case "GRU" -> recurrent(GRU.class, RecurrentLayers::gru).masked(Masks.OF_SEQUENCE);
            case "GRUCell" -> cell(GRUCell.class, Signatures.STEP, RecurrentCells::gruCell);
            case "LSTM" -> recurrent(LSTM.class, RecurrentLayers::lstm).masked(Masks.OF_SEQUENCE);
            case "LSTMCell" -> cell(LSTMCell.class, Signatures.STEP, RecurrentCells::lstmCell);
            case "RNN" -> recurrentWrapper(RNN.class, RecurrentLayers::rnn).masked(Masks.OF_SEQUENCE);
            case "SimpleRNN" ->
                recurrent(SimpleRNN.class, RecurrentLayers::simpleRnn).masked(Masks.OF_SEQUENCE);
            case "SimpleRNNCell" -> cell(SimpleRNNCell.class, Signatures.SIMPLE_STEP, RecurrentCells::simpleRnnCell);
            case "StackedRNNCells" -> cellWrapper(StackedRNNCells.class, RecurrentCells::stackedRnnCells);
            case "TimeDistributed" ->
                wrapper(TimeDistributed.class, Signatures.TRAINED_AND_MASKED, RecurrentWrappers::timeDistributed)
                        .masked(Masks.PASSED_ON);
            // regularization
            case "ActivityRegularization" ->
                layer(ActivityRegularization.class, RegularizationLayers::unchanged)
                        .masked(Masks.PASSED_ON);
            case "AlphaDropout" ->
                layer(AlphaDropout.class, Signatures.TRAINED, RegularizationLayers::alphaDropout)
                        .masked(Masks.PASSED_ON);
            case "Dropout" ->
                layer(Dropout.class, Signatures.TRAINED, RegularizationLayers::dropout)
                        .masked(Masks.PASSED_ON);
            case "GaussianDropout" ->
                layer(GaussianDropout.class, Signatures.TRAINED, RegularizationLayers::unchanged)
                        .masked(Masks.PASSED_ON);
            case "GaussianNoise" ->
                layer(GaussianNoise.class, Signatures.TRAINED, RegularizationLayers::unchanged)
                        .masked(Masks.PASSED_ON);
            case "SpatialDropout1D" ->
                layer(SpatialDropout1D.class, Signatures.TRAINED, RegularizationLayers::spatialDropout1D)
                        .masked(Masks.PASSED_ON);
            case "SpatialDropout2D" ->
                layer(SpatialDropout2D.class, Signatures.TRAINED, RegularizationLayers::spatialDropout2D)
                        .masked(Masks.PASSED_ON);
            case "SpatialDropout3D" ->
                layer(SpatialDropout3D.class, Signatures.TRAINED, RegularizationLayers::spatialDropout3D)
                        .masked(Masks.PASSED_ON);
            // reshaping
            case "Cropping1D" ->
                layer(Cropping1D.class, ReshapingLayers::cropping1D).sizedBy(Sizes.CROPPING);
            case "Cropping2D" ->
                layer(Cropping2D.class, ReshapingLayers::cropping2D).sizedBy(Sizes.CROPPING);
            case "Cropping3D" ->
                layer(Cropping3D.class, ReshapingLayers::cropping3D).sizedBy(Sizes.CROPPING);
            case "Flatten" -> layer(Flatten.class, ReshapingLayers::flatten);
            case "Permute" -> layer(Permute.class, ReshapingLayers::permute).sizedBy(List.of("dims"));
            case "RepeatVector" ->
                layer(RepeatVector.class, ReshapingLayers::repeatVector).sizedBy(List.of("n"));
            case "Reshape" -> layer(Reshape.class, ReshapingLayers::reshape).sizedBy(List.of("targetShape"));
            case "UpSampling1D" ->
                layer(UpSampling1D.class, ReshapingLayers::upSampling1D).sizedBy(Sizes.SIZE);
            case "UpSampling2D" ->
                layer(UpSampling2D.class, ReshapingLayers::upSampling2D).sizedBy(Sizes.SIZE);
            case "UpSampling3D" ->
                layer(UpSampling3D.class, ReshapingLayers::upSampling3D).sizedBy(Sizes.SIZE);
            case "ZeroPadding1D" ->
                layer(ZeroPadding1D.class, ReshapingLayers::zeroPadding1D).sizedBy(Sizes.PADDING);
            case "ZeroPadding2D" ->
                layer(ZeroPadding2D.class, ReshapingLayers::zeroPadding2D).sizedBy(Sizes.PADDING);
            case "ZeroPadding3D" ->
                layer(ZeroPadding3D.class, ReshapingLayers::zeroPadding3D).sizedBy(Sizes.PADDING);
            default -> null;
        };
    }
}
