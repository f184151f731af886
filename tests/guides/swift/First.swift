// Getting started. What stands between anchors is what the guide shows.

// ANCHOR: first
import GreenApi

func greet(client: GreenApi) async throws {
    let sent = try await client.sendMessage(chatId: "79001234568@c.us", message: "Hello")
    print("in the queue: \(sent.idMessage)")
}

func receive(client: GreenApi) async throws {
    for try await delivery in client.notifications() {
        // Acknowledges when the closure succeeds; leaves the notification with the service when it fails.
        try await delivery.handle { notification in
            switch notification {
            case .incomingMessageReceived(let message): print(message.senderData.senderName ?? "")
            default: print(notification.typeWebhook)
            }
        }
    }
}
// ANCHOR_END: first
