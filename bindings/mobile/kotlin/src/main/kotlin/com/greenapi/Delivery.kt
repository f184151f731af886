package com.greenapi

/**
 * A received notification. The service keeps it, and gives nothing else, until it is acknowledged.
 *
 * Acknowledge it inside `collect`, when it is handled. When the block of `collect` ends without that, it is given back: the same
 * notification comes again after a pause.
 */
public class Delivery internal constructor(private val native: NativeDelivery) {
    private var isGivenBack = false

    /** The notification. Kinds that this version does not know, and those that do not fit their kind, are values too: acknowledge them. */
    public val notification: Notification get() = native.notification

    /** The notification as it came, JSON. */
    public val raw: String get() = native.raw

    /** Number under which the service keeps it. */
    public val receiptId: Long get() = native.receiptId

    /** 1 when the stream gives it for the first time, 2 when it comes again, and so on. */
    public val attempt: Int get() = native.attempt.toInt()

    /** Acknowledges it: the service deletes it, and the flow goes on with the next one. Further calls do nothing. */
    public suspend fun ack() {
        check(!isGivenBack) {
            "the delivery was given back when the block of collect ended: acknowledge inside of it, and put no buffer in between"
        }
        call { native.handle.ack() }
    }

    /** Leaves it with the service: it comes again after a pause. */
    public fun refuse() {
        native.handle.refuse()
    }

    /** Acknowledges it when the block succeeds; leaves it with the service, and throws what the block threw, when it fails. */
    public suspend inline fun <T> handle(block: (Notification) -> T): T {
        val result = try {
            block(notification)
        } catch (failed: Throwable) {
            refuse()
            throw failed
        }
        ack()
        return result
    }

    /** The collector is done with it. */
    internal fun giveBack() {
        isGivenBack = true
        native.handle.refuse()
        native.destroy()
    }

    override fun toString(): String = "Delivery(receiptId=$receiptId, attempt=$attempt, notification=$notification)"
}
