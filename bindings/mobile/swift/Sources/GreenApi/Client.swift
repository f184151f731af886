import Foundation

/// Client of one instance of GREEN-API, the WhatsApp HTTP gateway.
///
/// ```swift
/// let client = try GreenApi()                       // from the GREEN_API_* environment variables
/// let sent = try await client.sendMessage(chatId: "79001234568@c.us", message: "Hello")
/// for try await delivery in client.notifications() {
///     print(delivery.notification.typeWebhook)
///     try await delivery.ack()
/// }
/// ```
///
/// Every method of the API is a method of the client. Documented limits are checked before anything is sent; calls wait their turn so
/// that no method is called more often per second than allowed; what may be repeated is repeated. A task that is cancelled ends its
/// request. Every call throws ``GreenApiError``, or `CancellationError` when the task was cancelled.
public final class GreenApi: @unchecked Sendable {
    let native: NativeClient

    /// A client. Nothing is sent.
    /// - Parameter options: What differs from the defaults.
    public init(options: ClientOptions = ClientOptions()) throws {
        native = try newClient(options: options)
    }

    /// A client of this instance.
    /// - Parameters:
    ///   - idInstance: Number of the instance.
    ///   - apiTokenInstance: Its access token.
    ///   - apiUrl: Address of the API host; by default the universal one.
    ///   - mediaUrl: Address of the host for uploads; by default the universal one.
    public convenience init(idInstance: Int64, apiTokenInstance: String, apiUrl: String? = nil, mediaUrl: String? = nil) throws {
        try self.init(options: ClientOptions(
            idInstance: idInstance, apiTokenInstance: apiTokenInstance, apiUrl: apiUrl, mediaUrl: mediaUrl))
    }

    private init(native: NativeClient) {
        self.native = native
    }

    /// Number of the instance.
    public var idInstance: Int64 { native.idInstance() }

    /// Address of the API host.
    public var apiUrl: String { native.apiUrl() }

    /// Address of the host for uploads.
    public var mediaUrl: String { native.mediaUrl() }

    /// The same client with other options for the calls made through the returned one. Times are in seconds.
    public func withOptions(
        timeout: TimeInterval? = nil, retries: UInt32? = nil, pacing: Bool? = nil, deadline: TimeInterval? = nil
    ) -> GreenApi {
        let options = CallOptions(timeout: timeout, retries: retries, pacing: pacing, deadline: deadline)
        return GreenApi(native: native.withOptions(options: options))
    }

    /// The instance's state, the messages that wait to be sent, and settings that keep notifications away, with what they mean.
    public func health() async throws -> Health {
        try await call { try await $0.health() }
    }

    /// Waits until a WhatsApp account is linked to the instance, asking every 5 seconds for 5 minutes unless told otherwise.
    public func waitUntilAuthorized(interval: TimeInterval? = nil, timeout: TimeInterval? = nil) async throws {
        try await call { try await $0.waitUntilAuthorized(interval: interval, timeout: timeout) }
    }

    /// Looks for a message whose sending ended with ``Failure/outcomeUnknown``, in the send queue and in the journal. `nil` does not
    /// prove that it was not accepted: a sent message can take 2 minutes until it stands in the journal.
    /// - Parameters:
    ///   - text: Its message, its caption or its file name.
    ///   - within: How many seconds ago it was sent at most; by default 10 minutes.
    public func findSent(chatId: String, text: String, within: TimeInterval? = nil) async throws -> Found? {
        try await call { try await $0.findSent(chatId: chatId, text: text, within: within) }
    }

    /// Downloads a file by its link, `downloadUrl` of a notification for example. The token is not sent.
    /// - Returns: The number of bytes.
    @discardableResult
    public func download(
        url: String, to path: String, maxBytes: UInt64? = nil, progress: ProgressListener? = nil
    ) async throws -> UInt64 {
        try await call { try await $0.downloadToPath(url: url, path: path, maxBytes: maxBytes, progress: progress) }
    }

    /// The same into memory.
    public func download(url: String, maxBytes: UInt64? = nil, progress: ProgressListener? = nil) async throws -> Data {
        try await call { try await $0.downloadToBytes(url: url, maxBytes: maxBytes, progress: progress) }
    }

    /// Until when the link to an uploaded file works; `nil` when the storage does not say.
    public func fileExpiration(url: String) async throws -> Date? {
        try await call { try await $0.fileExpiration(url: url) }
    }

    /// Calls a method that this version does not know, by its name, and gives its answer as JSON. Nothing is checked before, and it is
    /// never repeated.
    public func call(
        method: String, verb: HttpVerb, body: String? = nil, path: String? = nil, query: [String: String] = [:],
        mediaHost: Bool = false
    ) async throws -> String {
        try await call {
            try await $0.call(method: method, verb: verb, body: body, path: path, query: query, mediaHost: mediaHost)
        }
    }

    /// Makes a call that ends when the task is cancelled: uniffi does not tell the library by itself.
    func call<T>(_ work: (NativeClient) async throws -> T) async throws -> T {
        let cancellation = Cancellation()
        let client = native.cancelledBy(cancellation: cancellation)
        return try await withTaskCancellationHandler {
            do {
                return try await work(client)
            } catch GreenApiError.Closed where Task.isCancelled {
                throw CancellationError()
            }
        } onCancel: {
            cancellation.cancel()
        }
    }
}
