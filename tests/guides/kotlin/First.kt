// Getting started. What stands between anchors is what the guide shows.

// ANCHOR: first
import com.greenapi.*

suspend fun greet(client: GreenApi) {
    val sent = client.sendMessage(chatId = "79001234568@c.us", message = "Hello")
    println("in the queue: ${sent.idMessage}")
}

suspend fun receive(client: GreenApi) {
    client.notifications().collect { delivery ->
        // Acknowledges when the block succeeds; leaves the notification with the service when it fails.
        delivery.handle { notification ->
            when (notification) {
                is Notification.IncomingMessageReceived -> println(notification.value.senderData.senderName)
                else -> println(notification.typeWebhook)
            }
        }
    }
}
// ANCHOR_END: first
