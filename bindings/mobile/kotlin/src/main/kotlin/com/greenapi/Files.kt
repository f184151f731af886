package com.greenapi

import java.nio.file.Path

/**
 * A file of the file system to send. It is streamed.
 *
 * @param name name that the receiver sees; its extension decides how WhatsApp shows the file. By default that of the path.
 * @param contentType MIME type; by default it follows from the name.
 * @param onProgress called while the file goes out: it should return at once.
 */
public fun OutgoingFile.Companion.fromPath(
    path: Path,
    name: String? = null,
    contentType: String? = null,
    onProgress: ((bytes: Long, total: Long?) -> Unit)? = null,
): OutgoingFile = OutgoingFile(FileSource.Path(path.toString()), name, contentType, onProgress?.asListener())

/** A file from memory. Its name is what the receiver sees; the extension decides how WhatsApp shows the file. */
public fun OutgoingFile.Companion.fromBytes(
    name: String,
    bytes: ByteArray,
    contentType: String? = null,
    onProgress: ((bytes: Long, total: Long?) -> Unit)? = null,
): OutgoingFile = OutgoingFile(FileSource.Bytes(bytes), name, contentType, onProgress?.asListener())

internal fun ((Long, Long?) -> Unit).asListener(): ProgressListener = object : ProgressListener {
    override fun moved(bytes: ULong, total: ULong?) = this@asListener(bytes.toLong(), total?.toLong())
}
