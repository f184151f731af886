import GreenApi

/// Answers every text with the same text. The instance is that of the GREEN_API_* environment variables.
@main
struct EchoBot {
    static func main() async throws {
        let client = try GreenApi()
        print("Write to instance \(client.idInstance); Ctrl-C ends.")
        for try await delivery in client.notifications() {
            if case .incomingMessageReceived(let received) = delivery.notification,
                case .textMessage(let message) = received.messageData
            {
                let text = message.textMessageData.textMessage
                print("\(received.senderData.senderName ?? received.senderData.chatId): \(text)")
                _ = try await client.sendMessage(chatId: received.senderData.chatId, message: text)
            } else {
                print(delivery.notification.typeWebhook)
            }
            try await delivery.ack()
        }
    }
}
