package com.greenapi

import java.nio.file.Path
import java.time.Duration
import java.time.Instant
import kotlinx.coroutines.currentCoroutineContext
import kotlinx.coroutines.Job
import kotlinx.coroutines.flow.Flow
import kotlinx.coroutines.flow.flow
import kotlinx.coroutines.withContext

/**
 * Client of one instance of GREEN-API, the WhatsApp HTTP gateway.
 *
 * ```
 * GreenApi().use { client ->                  // from the GREEN_API_* environment variables
 *     val sent = client.sendMessage(chatId = "79001234568@c.us", message = "Hello")
 *     client.notifications().collect { delivery ->
 *         delivery.handle { notification -> println(notification.typeWebhook) }
 *     }
 * }
 * ```
 *
 * Every method of the API is a method of the client. Documented limits are checked before anything is sent; calls wait their turn so
 * that no method is called more often per second than allowed; what may be repeated is repeated. A coroutine that is cancelled ends
 * its request. It may be used from many coroutines at the same time. Every call throws [GreenApiException].
 */
public class GreenApi private constructor(native: NativeClient) : ApiMethods(native), AutoCloseable {
    /**
     * A client. Nothing is sent.
     *
     * @param options what differs from the defaults.
     */
    public constructor(options: ClientOptions = ClientOptions()) : this(converting { newClient(options) })

    /**
     * A client of this instance.
     *
     * @param idInstance number of the instance.
     * @param apiTokenInstance its access token.
     * @param apiUrl address of the API host; by default the universal one.
     * @param mediaUrl address of the host for uploads; by default the universal one.
     */
    public constructor(idInstance: Long, apiTokenInstance: String, apiUrl: String? = null, mediaUrl: String? = null) : this(
        ClientOptions(idInstance = idInstance, apiTokenInstance = apiTokenInstance, apiUrl = apiUrl, mediaUrl = mediaUrl),
    )

    /** Number of the instance. */
    public val idInstance: Long get() = native.idInstance()

    /** Address of the API host. */
    public val apiUrl: String get() = native.apiUrl()

    /** Address of the host for uploads. */
    public val mediaUrl: String get() = native.mediaUrl()

    /** The same client with other options for the calls made through the returned one; close it too. */
    public fun withOptions(
        timeout: Duration? = null,
        retries: Int? = null,
        pacing: Boolean? = null,
        deadline: Duration? = null,
    ): GreenApi = GreenApi(native.withOptions(CallOptions(timeout, retries?.toUInt(), pacing, deadline)))

    /**
     * The instance's notifications, as they come, one at a time in the service's order. Failures that pass (no connection, a busy
     * service) do not end the flow; those that do not pass (wrong credentials, `webhookUrl` is set) are thrown.
     *
     * Collect one such flow of an instance only, and acknowledge each delivery inside `collect`; see [Delivery].
     *
     * @param receiveTimeout how long the service waits for a notification before it answers that there is none, 5 to 60 seconds. A
     * longer time makes fewer requests, not later notifications.
     */
    public fun notifications(receiveTimeout: Duration? = null): Flow<Delivery> = flow {
        native.notificationStream(receiveTimeout).use { stream ->
            while (true) {
                val delivery = Delivery(call { stream.next() } ?: break)
                try {
                    emit(delivery)
                } finally {
                    delivery.giveBack()
                }
            }
        }
    }

    /**
     * Gives the instance's notifications to a handler, one after another, until the coroutine is cancelled or [Listener.stop] is called.
     * Each is acknowledged when the handler succeeded. When it fails it is called again after a pause; what it never manages goes to
     * [deadLetters], and is acknowledged after that, so that it does not block those behind it.
     *
     * Handler and sink run in the context of the coroutine that calls this.
     *
     * @param options how often and how soon a handler that failed is called again.
     * @param deadLetters keeps what the handler did not manage; by default the log does. When it fails, the notification comes again.
     */
    public suspend fun listen(
        options: ListenOptions = ListenOptions(),
        deadLetters: (suspend (DeadLetter) -> Unit)? = null,
        handler: suspend (Incoming) -> Unit,
    ) {
        listener(options, deadLetters, handler).use { it.run() }
    }

    /** The same as [listen], to be stopped without losing the work that is under way. */
    public fun listener(
        options: ListenOptions = ListenOptions(),
        deadLetters: (suspend (DeadLetter) -> Unit)? = null,
        handler: suspend (Incoming) -> Unit,
    ): Listener = Listener(native, options, deadLetters, handler)

    /** QR codes to show until a phone is linked. The flow ends when the instance is authorized. */
    public fun qrCodes(): Flow<QrEvent> = flow {
        native.qrStream().use { stream ->
            while (true) {
                emit(call { stream.next() } ?: break)
            }
        }
    }

    /** The instance's state, the messages that wait to be sent, and settings that keep notifications away, with what they mean. */
    public suspend fun health(): Health = call { native.health() }

    /**
     * Waits until a WhatsApp account is linked to the instance.
     *
     * @param interval time between two questions; by default 5 seconds.
     * @param timeout how long to wait in all; by default 5 minutes.
     */
    public suspend fun waitUntilAuthorized(interval: Duration? = null, timeout: Duration? = null): Unit =
        call { native.waitUntilAuthorized(interval, timeout) }

    /**
     * Looks for a message whose sending ended with [GreenApiException.outcomeUnknown], in the send queue and in the journal. Null does
     * not prove that it was not accepted: a sent message can take 2 minutes until it stands in the journal.
     *
     * @param text its message, its caption or its file name.
     * @param within how long ago it was sent at most; by default 10 minutes.
     */
    public suspend fun findSent(chatId: String, text: String, within: Duration? = null): Found? =
        call { native.findSent(chatId, text, within) }

    /**
     * Downloads a file by its link, `downloadUrl` of a notification for example. The token is not sent.
     *
     * @param maxBytes the longest file that is taken; by default the largest that the service sends.
     * @return the number of bytes.
     */
    public suspend fun download(
        url: String,
        path: Path,
        maxBytes: Long? = null,
        onProgress: ((bytes: Long, total: Long?) -> Unit)? = null,
    ): Long = call { native.downloadToPath(url, path.toString(), maxBytes?.toULong(), onProgress?.asListener()) }.toLong()

    /** The same into memory. */
    public suspend fun download(
        url: String,
        maxBytes: Long? = null,
        onProgress: ((bytes: Long, total: Long?) -> Unit)? = null,
    ): ByteArray = call { native.downloadToBytes(url, maxBytes?.toULong(), onProgress?.asListener()) }

    /** Until when the link to an uploaded file works; null when the storage does not say. */
    public suspend fun fileExpiration(url: String): Instant? = call { native.fileExpiration(url) }

    /**
     * Calls a method that this version does not know, by its name. Nothing is checked before, and it is never repeated.
     *
     * @param body JSON to send.
     * @param path what follows the token in the address.
     * @param query parameters behind the question mark.
     * @param mediaHost on the host for uploads.
     * @return the answer as JSON.
     */
    public suspend fun call(
        method: String,
        verb: HttpVerb,
        body: String? = null,
        path: String? = null,
        query: Map<String, String> = emptyMap(),
        mediaHost: Boolean = false,
    ): String = call { native.call(method, verb, body, path, query, mediaHost) }

    /** Frees what the client holds. Calls that are under way end. */
    override fun close() {
        native.close()
    }

    override fun toString(): String = "GreenApi(idInstance=$idInstance)"
}

/** Gives notifications to a handler; from [GreenApi.listener]. */
public class Listener internal constructor(
    client: NativeClient,
    options: ListenOptions,
    private val deadLetters: (suspend (DeadLetter) -> Unit)?,
    private val handler: suspend (Incoming) -> Unit,
) : AutoCloseable {
    @Volatile
    private var context: kotlin.coroutines.CoroutineContext = kotlin.coroutines.EmptyCoroutineContext
    private val native = client.listener(
        object : NotificationHandler {
            override suspend fun handle(incoming: Incoming) = inContext { handler(incoming) }
        },
        deadLetters?.let { sink ->
            object : DeadLetterSink {
                override suspend fun keep(letter: DeadLetter) = inContext { sink(letter) }
            }
        },
        options,
    )

    /** Runs until it is stopped; once. */
    public suspend fun run() {
        // The library calls from a coroutine of its own; names, dispatchers and the like are those of the caller.
        context = currentCoroutineContext().minusKey(Job)
        call { native.run() }
    }

    /** The handler that is at work finishes, its notification is acknowledged when it succeeds, and [run] returns. */
    public fun stop() {
        native.stop()
    }

    /** Frees what the listener holds. */
    override fun close() {
        native.close()
    }

    private suspend fun inContext(work: suspend () -> Unit) = try {
        withContext(context) { work() }
    } catch (failed: Throwable) {
        // Errors, of assertions for example, must not be lost on the way into the library.
        throw NativeHandlerException.Failed(failed.toString())
    }
}
