package com.greenapi

import java.time.Duration

/**
 * A failed call. The classes inside are all there are; `when` over them is complete.
 *
 * No text of it contains the access token or an address.
 */
public sealed class GreenApiException(private val failure: Failure) : Exception(failure.text) {
    /** Stable name of the kind, for logs: `rateLimited`, `quotaExceeded` and so on. */
    public val code: String get() = failure.code

    /** The method that was called, as the API writes it. */
    public val operation: String? get() = failure.operation

    /** HTTP status of the answer. */
    public val status: Int? get() = failure.status?.toInt()

    /** What the service said. */
    public val serviceMessage: String? get() = failure.serviceMessage

    /** Id of the documented error that this is, `webhookUrlIsSet` for example. */
    public val errorId: String? get() = failure.errorId

    /** What the documentation says about it and what to do. */
    public val description: String? get() = failure.description

    /** Number of requests that were made; 0 when nothing was sent. */
    public val attempts: Int get() = failure.attempts.toInt()

    /** Whether the same call may well succeed later. */
    public val isRetryable: Boolean get() = failure.isRetryable

    /**
     * Whether the service may or may not have done what was asked: repeating it could, for example, send a message twice.
     * [GreenApi.findSent] looks it up.
     */
    public val outcomeUnknown: Boolean get() = failure.outcomeUnknown

    /** The client is not set up correctly: a missing credential, an address that is none. */
    public class Configuration internal constructor(failure: Failure) : GreenApiException(failure)

    /** The request does not fit the specification. Nothing was sent. */
    public class Validation internal constructor(failure: Failure) : GreenApiException(failure) {
        /** The field at fault, a path for nested ones. */
        public val field: String = failure.field.orEmpty()
    }

    /** The file or the JSON body is larger than the service takes. */
    public class TooLarge internal constructor(failure: Failure) : GreenApiException(failure)

    /** A local file could not be read or written. */
    public class File internal constructor(failure: Failure) : GreenApiException(failure)

    /** No connection, or it broke. */
    public class Connection internal constructor(failure: Failure) : GreenApiException(failure)

    /** No answer in time. */
    public class Timeout internal constructor(failure: Failure) : GreenApiException(failure)

    /** Status 400: the service refused the request. */
    public class BadRequest internal constructor(failure: Failure) : GreenApiException(failure)

    /** Status 400: the instance is starting or restarting; try again after several seconds. */
    public class InstanceStarting internal constructor(failure: Failure) : GreenApiException(failure)

    /** Status 400: no WhatsApp account is linked to the instance. */
    public class InstanceNotAuthorized internal constructor(failure: Failure) : GreenApiException(failure)

    /** Status 401: the access token is wrong. */
    public class Unauthorized internal constructor(failure: Failure) : GreenApiException(failure)

    /** Status 403: the instance number or the address is wrong, or there is no access to a beta method. */
    public class Forbidden internal constructor(failure: Failure) : GreenApiException(failure)

    /** Status 404: the method's name or the HTTP verb is wrong; for a download, the file is gone. */
    public class NotFound internal constructor(failure: Failure) : GreenApiException(failure)

    /** Status 429: more requests per second than the method allows. */
    public class RateLimited internal constructor(failure: Failure) : GreenApiException(failure) {
        /** How long the service asked to wait. */
        public val retryAfter: Duration? = failure.retryAfter
    }

    /** Status 466: the month's quota of the method, or of chats, is used up. */
    public class QuotaExceeded internal constructor(failure: Failure) : GreenApiException(failure) {
        /** How much of it is used, when the service said so. */
        public val quota: QuotaExceededResponse? = failure.quota
    }

    /** Status 5xx: the service failed. */
    public class Server internal constructor(failure: Failure) : GreenApiException(failure)

    /** Status 502: the service got no answer from behind. */
    public class BadGateway internal constructor(failure: Failure) : GreenApiException(failure)

    /** The service answered 200 and reported a failure in the body. */
    public class Rejected internal constructor(failure: Failure) : GreenApiException(failure)

    /** The answer, or a JSON text, does not have the documented form. */
    public class Decode internal constructor(failure: Failure) : GreenApiException(failure)

    /** A status that the documentation does not know. */
    public class UnexpectedStatus internal constructor(failure: Failure) : GreenApiException(failure)

    /** A webhook was acknowledged too late: its sender does not wait for the answer any more. */
    public class Expired internal constructor(failure: Failure) : GreenApiException(failure)

    /** The call, stream or listener was stopped. */
    public class Closed internal constructor(failure: Failure) : GreenApiException(failure)

    /** A failure that has no name here yet. */
    public class Other internal constructor(failure: Failure) : GreenApiException(failure)
}

/** What the library throws, as what people catch. */
internal fun NativeException.toGreenApiException(): GreenApiException = when (this) {
    is NativeException.Configuration -> GreenApiException.Configuration(failure)
    is NativeException.Validation -> GreenApiException.Validation(failure)
    is NativeException.TooLarge -> GreenApiException.TooLarge(failure)
    is NativeException.File -> GreenApiException.File(failure)
    is NativeException.Connection -> GreenApiException.Connection(failure)
    is NativeException.Timeout -> GreenApiException.Timeout(failure)
    is NativeException.BadRequest -> GreenApiException.BadRequest(failure)
    is NativeException.InstanceStarting -> GreenApiException.InstanceStarting(failure)
    is NativeException.InstanceNotAuthorized -> GreenApiException.InstanceNotAuthorized(failure)
    is NativeException.Unauthorized -> GreenApiException.Unauthorized(failure)
    is NativeException.Forbidden -> GreenApiException.Forbidden(failure)
    is NativeException.NotFound -> GreenApiException.NotFound(failure)
    is NativeException.RateLimited -> GreenApiException.RateLimited(failure)
    is NativeException.QuotaExceeded -> GreenApiException.QuotaExceeded(failure)
    is NativeException.Server -> GreenApiException.Server(failure)
    is NativeException.BadGateway -> GreenApiException.BadGateway(failure)
    is NativeException.Rejected -> GreenApiException.Rejected(failure)
    is NativeException.Decode -> GreenApiException.Decode(failure)
    is NativeException.UnexpectedStatus -> GreenApiException.UnexpectedStatus(failure)
    is NativeException.Expired -> GreenApiException.Expired(failure)
    is NativeException.Closed -> GreenApiException.Closed(failure)
    is NativeException.Other -> GreenApiException.Other(failure)
}

/** Runs a call into the library. */
internal suspend inline fun <T> call(crossinline block: suspend () -> T): T = converting { block() }

/** The same for what does not suspend. */
internal inline fun <T> converting(block: () -> T): T = try {
    block()
} catch (failed: NativeException) {
    throw failed.toGreenApiException()
}
