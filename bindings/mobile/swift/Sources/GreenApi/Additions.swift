import Foundation

extension GreenApiError {
    /// What is known about it.
    public var failure: Failure {
        switch self {
        case .Configuration(let failure), .Validation(let failure), .TooLarge(let failure), .File(let failure),
            .Connection(let failure), .Timeout(let failure), .BadRequest(let failure), .InstanceStarting(let failure),
            .InstanceNotAuthorized(let failure), .Unauthorized(let failure), .Forbidden(let failure), .NotFound(let failure),
            .RateLimited(let failure), .QuotaExceeded(let failure), .Server(let failure), .BadGateway(let failure),
            .Rejected(let failure), .Decode(let failure), .UnexpectedStatus(let failure), .Expired(let failure),
            .Closed(let failure), .Other(let failure):
            return failure
        }
    }
}

extension OutgoingFile {
    /// A file of the file system to send. It is streamed.
    public static func path(
        _ path: String, name: String? = nil, contentType: String? = nil, progress: ProgressListener? = nil
    ) -> OutgoingFile {
        OutgoingFile(source: .path(path: path), name: name, contentType: contentType, progress: progress)
    }

    /// A file from memory. Its name is what the receiver sees; the extension decides how WhatsApp shows the file.
    public static func bytes(
        _ bytes: Data, name: String, contentType: String? = nil, progress: ProgressListener? = nil
    ) -> OutgoingFile {
        OutgoingFile(source: .bytes(bytes: bytes), name: name, contentType: contentType, progress: progress)
    }
}

/// Checks and decodes webhooks, under any web framework: hand it what was received, and answer 200, or ``WebhookError/status``.
public final class WebhookReceiver: @unchecked Sendable {
    private let native: NativeWebhookReceiver

    /// - Parameters:
    ///   - token: The setting `webhookUrlToken`, as it stands there; by default none is demanded.
    ///   - allowedAddresses: The addresses that webhooks may come from; by default all.
    ///   - maxBody: The largest body that is taken, in bytes; by default 4 MiB.
    public init(token: String? = nil, allowedAddresses: [String]? = nil, maxBody: UInt64? = nil) throws {
        native = try newWebhookReceiver(token: token, allowedAddresses: allowedAddresses, maxBody: maxBody)
    }

    /// Checks a request and decodes its notification. What fits no kind, or is no JSON at all, is a value too.
    public func receive(body: Data, authorization: String? = nil, address: String? = nil) throws -> DecodedNotification {
        try native.receive(body: body, authorization: authorization, address: address)
    }
}

extension WebhookError {
    /// HTTP status to answer.
    public var status: Int {
        switch self {
        case .Unauthorized: return 401
        case .ForbiddenAddress: return 403
        case .TooLarge: return 413
        case .Refused: return 400
        }
    }
}
