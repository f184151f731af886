// Getting started. What stands between anchors is what the guide shows.

// ANCHOR: first
import GreenApi

func greet(client: GreenApi) async throws {
    let sent = try await client.sendMessage(chatId: "79001234568@c.us", message: "Hello")
    print("in the queue: \(sent.idMessage)")
}

func receive(client: GreenApi) async throws {
    for try await delivery in client.notifications() {
        if case .incomingMessageReceived(let message) = delivery.notification {
            print(message.senderData.senderName ?? message.senderData.chatId)
        }
        // Only now does the service forget it.
        try await delivery.ack()
    }
}
// ANCHOR_END: first
