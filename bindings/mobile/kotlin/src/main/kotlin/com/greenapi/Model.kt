package com.greenapi

import java.nio.ByteBuffer

/** Reads and writes the JSON of one kind of model. [Models] has them by the name of their method. */
public class Model<T> internal constructor(
    /** Name of the model. */
    public val name: String,
    private val converter: FfiConverter<T, *>,
) {
    /** Reads a model from JSON. Throws [GreenApiException.Decode] when it does not fit. */
    public fun decode(json: String): T = converting {
        converter.read(ByteBuffer.wrap(decodeModel(name, json)))
    }

    /** Writes a model as the API writes it. */
    public fun encode(value: T): String = converting {
        // The size that a converter names is an upper bound.
        val buffer = ByteBuffer.allocate(converter.allocationSize(value).toInt())
        converter.write(value, buffer)
        encodeModel(name, buffer.array().copyOf(buffer.position()))
    }

    /** Reads a model and writes it again: accepted spellings come out canonical. */
    public fun recode(json: String): String = encode(decode(json))
}
