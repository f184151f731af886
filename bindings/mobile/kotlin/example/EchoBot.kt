package com.greenapi.example

import com.greenapi.GreenApi
import com.greenapi.IncomingMessageReceived
import com.greenapi.MessageData
import com.greenapi.Notification
import com.greenapi.typeWebhook
import kotlinx.coroutines.runBlocking

/** Answers every text with the same text. The instance is that of the GREEN_API_* environment variables. */
fun main() = runBlocking {
    GreenApi().use { client ->
        println("Write to instance ${client.idInstance}; Ctrl-C ends.")
        echo(client)
    }
}

/** Runs until its coroutine is cancelled. */
suspend fun echo(client: GreenApi) {
    client.notifications().collect { delivery ->
        delivery.handle { notification ->
            when (notification) {
                is Notification.IncomingMessageReceived -> answer(client, notification.value)
                else -> println(notification.typeWebhook)
            }
        }
    }
}

private suspend fun answer(client: GreenApi, received: IncomingMessageReceived) {
    val message = received.messageData
    if (message is MessageData.TextMessage) {
        val text = message.value.textMessageData.textMessage
        println("${received.senderData.senderName}: $text")
        client.sendMessage(received.senderData.chatId, text)
    }
}
