import Foundation

/// A received notification. The service keeps it, and gives nothing else, until it is acknowledged.
///
/// Acknowledge it inside the loop, when it is handled. When the loop goes on without that, it is given back: the same notification
/// comes again after a pause.
public final class Delivery: @unchecked Sendable {
    private let native: NativeDelivery

    init(_ native: NativeDelivery) {
        self.native = native
    }

    /// The notification. Kinds that this version does not know, and those that do not fit their kind, are values too: acknowledge them.
    public var notification: Notification { native.notification }

    /// The notification as it came, JSON.
    public var raw: String { native.raw }

    /// Number under which the service keeps it.
    public var receiptId: Int64 { native.receiptId }

    /// 1 when the stream gives it for the first time, 2 when it comes again, and so on.
    public var attempt: UInt32 { native.attempt }

    /// Acknowledges it: the service deletes it, and the stream goes on with the next one. Further calls do nothing.
    public func ack() async throws {
        try await native.handle.ack()
    }

    /// Leaves it with the service: it comes again after a pause.
    public func refuse() {
        native.handle.refuse()
    }
}

/// The notifications of an instance, as they come; from ``GreenApi/notifications(receiveTimeout:)``.
public struct Deliveries: AsyncSequence {
    public typealias Element = Delivery

    let client: NativeClient
    let receiveTimeout: TimeInterval?

    public func makeAsyncIterator() -> AsyncIterator {
        AsyncIterator(stream: client.notificationStream(receiveTimeout: receiveTimeout))
    }

    public struct AsyncIterator: AsyncIteratorProtocol {
        let stream: NotificationStream
        var last: Delivery?

        public mutating func next() async throws -> Delivery? {
            // What was acknowledged stays so.
            last?.refuse()
            last = nil
            let stream = self.stream
            let native = try await withTaskCancellationHandler {
                try await stream.next()
            } onCancel: {
                stream.stop()
            }
            guard let native else {
                try Task.checkCancellation()
                return nil
            }
            last = Delivery(native)
            return last
        }
    }
}

/// QR codes until a phone is linked; from ``GreenApi/qrCodes()``.
public struct QrEvents: AsyncSequence {
    public typealias Element = QrEvent

    let client: NativeClient

    public func makeAsyncIterator() -> AsyncIterator {
        AsyncIterator(stream: client.qrStream())
    }

    public struct AsyncIterator: AsyncIteratorProtocol {
        let stream: QrStream

        public mutating func next() async throws -> QrEvent? {
            let stream = self.stream
            let event = try await withTaskCancellationHandler {
                try await stream.next()
            } onCancel: {
                stream.stop()
            }
            if event == nil { try Task.checkCancellation() }
            return event
        }
    }
}

extension GreenApi {
    /// The instance's notifications, as they come, one at a time in the service's order. Failures that pass (no connection, a busy
    /// service) do not end the sequence; those that do not pass (wrong credentials, `webhookUrl` is set) are thrown.
    ///
    /// - Parameter receiveTimeout: How long the service waits for a notification before it answers that there is none, 5 to 60 seconds.
    public func notifications(receiveTimeout: TimeInterval? = nil) -> Deliveries {
        Deliveries(client: native, receiveTimeout: receiveTimeout)
    }

    /// QR codes to show until a phone is linked. The sequence ends when the instance is authorized.
    public func qrCodes() -> QrEvents {
        QrEvents(client: native)
    }

    /// Gives the instance's notifications to a handler, one after another, until the task is cancelled. Each is acknowledged when the
    /// handler succeeded. When it fails it is called again after a pause; what it never manages goes to `deadLetters`, and is
    /// acknowledged after that, so that it does not block those behind it.
    public func listen(
        options: ListenOptions = ListenOptions(),
        deadLetters: (@Sendable (DeadLetter) async throws -> Void)? = nil,
        handler: @escaping @Sendable (Incoming) async throws -> Void
    ) async throws {
        let sink = deadLetters.map { ClosureSink(work: $0) }
        let listener = native.listener(handler: ClosureHandler(work: handler), deadLetters: sink, options: options)
        try await withTaskCancellationHandler {
            try await listener.run()
        } onCancel: {
            listener.stop()
        }
        try Task.checkCancellation()
    }
}

private final class ClosureHandler: NotificationHandler, @unchecked Sendable {
    private let work: @Sendable (Incoming) async throws -> Void

    init(work: @escaping @Sendable (Incoming) async throws -> Void) {
        self.work = work
    }

    func handle(incoming: Incoming) async throws {
        do { try await work(incoming) } catch { throw HandlerError.Failed(reason: "\(error)") }
    }
}

private final class ClosureSink: DeadLetterSink, @unchecked Sendable {
    private let work: @Sendable (DeadLetter) async throws -> Void

    init(work: @escaping @Sendable (DeadLetter) async throws -> Void) {
        self.work = work
    }

    func keep(letter: DeadLetter) async throws {
        do { try await work(letter) } catch { throw HandlerError.Failed(reason: "\(error)") }
    }
}
