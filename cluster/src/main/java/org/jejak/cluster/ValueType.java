package org.jejak.cluster;

import org.apache.flink.api.common.serialization.SerializerConfig;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeutils.TypeSerializer;

/** A kind of values that have a serializer of their own. */
final class ValueType<T> extends TypeInformation<T> {
  private static final long serialVersionUID = 1L;

  private final Class<T> kind;
  private final ValueSerializer<T> serializer;

  ValueType(Class<T> kind, ValueSerializer<T> serializer) {
    this.kind = kind;
    this.serializer = serializer;
  }

  @Override
  public boolean isBasicType() {
    return false;
  }

  @Override
  public boolean isTupleType() {
    return false;
  }

  @Override
  public int getArity() {
    return 1;
  }

  @Override
  public int getTotalFields() {
    return 1;
  }

  @Override
  public Class<T> getTypeClass() {
    return kind;
  }

  @Override
  public boolean isKeyType() {
    return false;
  }

  @Override
  public TypeSerializer<T> createSerializer(SerializerConfig config) {
    return serializer;
  }

  @Override
  public String toString() {
    return kind.getSimpleName();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ValueType<?> type && type.kind == kind;
  }

  @Override
  public int hashCode() {
    return kind.hashCode();
  }

  @Override
  public boolean canEqual(Object other) {
    return other instanceof ValueType<?>;
  }
}
