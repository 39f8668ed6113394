package io.github.layercheck.engine.constant;

import io.github.layercheck.engine.contract.ArrayTotal;
import io.github.layercheck.engine.contract.FileContract;
import org.jspecify.annotations.Nullable;

/** The values of the constants in {@link ContractTable}, by what they are about. */
final class ContractValues {

    private ContractValues() {}

    enum OfTensor implements ConstantValue<ContractTensor> {
        NAME,
        DTYPE,
        RANK,
        BYTES,
        TYPE,
        SHAPE,
        SIZE,
        TENSOR_NAME,
        SCALE,
        ZERO_POINT,
        QUANTIZED_AXIS,
        INDEX;

        @Override
        public @Nullable Object of(ContractTensor tensor) {
            return switch (this) {
                case NAME -> tensor.value().name();
                case DTYPE -> tensor.dtype();
                case RANK -> tensor.rank();
                case BYTES -> tensor.bytes();
                case TYPE -> tensor.otherType();
                case SHAPE -> tensor.shapeText();
                case SIZE -> tensor.size();
                case TENSOR_NAME -> tensor.tensorName();
                case SCALE -> tensor.scale();
                case ZERO_POINT -> tensor.zeroPoint();
                case QUANTIZED_AXIS -> tensor.quantizedAxis();
                case INDEX -> tensor.index();
            };
        }
    }

    enum OfDimension implements ConstantValue<Long> {
        DIM;

        @Override
        public @Nullable Object of(Long size) {
            return size > Integer.MAX_VALUE ? null : size.intValue();
        }
    }

    enum OfArrays implements ConstantValue<ArrayTotal> {
        ELEMENTS,
        FLOAT_ELEMENTS;

        @Override
        public Object of(ArrayTotal total) {
            return switch (this) {
                case ELEMENTS -> total.elements();
                case FLOAT_ELEMENTS -> total.floatElements();
            };
        }
    }

    enum OfFile implements ConstantValue<FileContract> {
        KIND,
        BYTES;

        @Override
        public @Nullable Object of(FileContract file) {
            return switch (this) {
                case KIND -> file.kind().title();
                case BYTES -> ConstantValue.known(file.bytes());
            };
        }
    }
}
