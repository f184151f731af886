package com.greenapi

import java.util.Base64
import kotlinx.coroutines.delay
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test

/** What each method is called with. The order matters: a group is made before it is left. */
private class Calls(private val stage: Stage) {
    private val client = stage.client
    private lateinit var sent: String
    private lateinit var received: String
    private lateinit var withFile: String
    private lateinit var group: String
    private lateinit var status: String
    private lateinit var link: String

    val table: List<Pair<String, suspend () -> Any?>> = listOf(
        "getSettings" to { client.getSettings() },
        "getStateInstance" to { client.getStateInstance() },
        "getWaSettings" to { client.getWaSettings() },
        "qr" to { client.qr() },
        "setProfilePicture" to { client.setProfilePicture(picture()) },
        "sendMessage" to { client.sendMessage(FRIEND_CHAT, "Hello").also { sent = it.idMessage } },
        "sendPoll" to { client.sendPoll(FRIEND_CHAT, "Tea?", listOf(PollOption("Yes"), PollOption("No"))) },
        "sendFileByUpload" to { client.sendFileByUpload(FRIEND_CHAT, note("Hello"), fileName = "note.txt") },
        "uploadFile" to { client.uploadFile(note("Uploaded")).also { link = it.urlFile } },
        "sendFileByUrl" to { client.sendFileByUrl(FRIEND_CHAT, link, "note.txt", caption = "A note") },
        "sendLocation" to { client.sendLocation(FRIEND_CHAT, 12.345678, 10.123456, nameLocation = "Here") },
        "sendContact" to { client.sendContact(FRIEND_CHAT, ContactCard(phoneContact = OWNER, firstName = "Anna")) },
        "showMessagesQueue" to { client.showMessagesQueue() },
        "receiveNotification" to {
            val bytes = Base64.getEncoder().encodeToString("A file".toByteArray())
            stage.sandbox.act(FRIEND, SandboxAction.SendFile(chat = "$OWNER@c.us", name = "a.txt", base64 = bytes))
            withFile = nextMessage { it.messageData !is MessageData.TextMessage }
            stage.friendWrites("A letter")
            received = nextMessage { it.messageData is MessageData.TextMessage }
        },
        "deleteNotification" to { client.deleteNotification(client.receiveNotification(5)?.receiptId ?: 1) },
        "getChatHistory" to { client.getChatHistory(FRIEND_CHAT, count = 10) },
        "getMessage" to { client.getMessage(FRIEND_CHAT, received) },
        "lastIncomingMessages" to { client.lastIncomingMessages(minutes = 60) },
        "lastOutgoingMessages" to { client.lastOutgoingMessages() },
        "forwardMessages" to { client.forwardMessages(FRIEND_CHAT, FRIEND_CHAT, listOf(received)) },
        "downloadFile" to { client.downloadFile(FRIEND_CHAT, withFile) },
        "readChat" to { client.readChat(FRIEND_CHAT) },
        "checkWhatsapp" to { client.checkWhatsapp(FRIEND) },
        "getAvatar" to { client.getAvatar(FRIEND_CHAT) },
        "getContacts" to { client.getContacts() },
        "getContactInfo" to { client.getContactInfo(FRIEND_CHAT) },
        "archiveChat" to { client.archiveChat(FRIEND_CHAT) },
        "unarchiveChat" to { client.unarchiveChat(FRIEND_CHAT) },
        "setDisappearingChat" to { client.setDisappearingChat(FRIEND_CHAT, 86400) },
        "createGroup" to { client.createGroup("Friends", listOf(FRIEND_CHAT)).also { group = it.chatId!! } },
        "updateGroupName" to { client.updateGroupName(group, "Good friends") },
        "getGroupData" to { client.getGroupData(group) },
        "setGroupPicture" to { client.setGroupPicture(picture(), group) },
        "setGroupAdmin" to { client.setGroupAdmin(group, FRIEND_CHAT) },
        "removeAdmin" to { client.removeAdmin(group, FRIEND_CHAT) },
        "removeGroupParticipant" to { client.removeGroupParticipant(group, FRIEND_CHAT) },
        "addGroupParticipant" to { client.addGroupParticipant(group, "$THIRD@c.us") },
        "leaveGroup" to { client.leaveGroup(group) },
        "sendTextStatus" to { client.sendTextStatus("Away", font = StatusFont.SansSerif).also { status = it.idMessage } },
        "sendVoiceStatus" to { client.sendVoiceStatus("https://example.com/a.mp3", "a.mp3") },
        "sendMediaStatus" to { client.sendMediaStatus("https://example.com/a.jpg", "a.jpg") },
        "getIncomingStatuses" to { client.getIncomingStatuses() },
        "getOutgoingStatuses" to { client.getOutgoingStatuses() },
        "getStatusStatistic" to { client.getStatusStatistic(status) },
        "deleteStatus" to {
            // It can be deleted once it is out.
            until { client.getOutgoingStatuses().any { status in it.toString() } }
            client.deleteStatus(status)
        },
        "deleteMessage" to { client.deleteMessage(FRIEND_CHAT, sent) },
        "clearMessagesQueue" to { client.clearMessagesQueue() },
        "logout" to { client.logout() },
        "getAuthorizationCode" to {
            until { client.getStateInstance()?.stateInstance is StateInstance.NotAuthorized }
            client.getAuthorizationCode(OWNER)
        },
        "setSettings" to { client.setSettings(incomingWebhook = Switch.Yes) },
        "reboot" to { client.reboot() },
    )

    /** Waits for something that takes its time; the bound of the stage ends it otherwise. */
    private suspend fun until(fact: suspend () -> Boolean) {
        while (!fact()) delay(50)
    }

    /** The id of the next message that fits. What comes before it, a status of what was sent for example, is deleted. */
    private suspend fun nextMessage(fits: (IncomingMessageReceived) -> Boolean): String {
        while (true) {
            val next = client.receiveNotification(5) ?: continue
            client.deleteNotification(next.receiptId)
            val message = (next.body.notification as? Notification.IncomingMessageReceived)?.value
            if (message != null && fits(message)) return message.idMessage
        }
    }

    private fun note(text: String) = OutgoingFile.fromBytes("note.txt", text.toByteArray())

    /** A picture of 640 by 640 pixels. */
    private fun picture(): OutgoingFile {
        val image = java.awt.image.BufferedImage(640, 640, java.awt.image.BufferedImage.TYPE_INT_RGB)
        val bytes = java.io.ByteArrayOutputStream()
        javax.imageio.ImageIO.write(image, "jpg", bytes)
        return OutgoingFile.fromBytes("picture.jpg", bytes.toByteArray())
    }
}

class MethodsTest {
    @Test
    fun `every method works with the sandbox`() = onStage { stage ->
        val failures = Calls(stage).table.mapNotNull { (name, call) ->
            runCatching { call() }.exceptionOrNull()?.let { "$name: $it" }
        }
        assertEquals(emptyList<String>(), failures)
    }

    @Test
    fun `the table has every method of the specification`() = onStage { stage ->
        assertEquals(Models.methods.toSet(), Calls(stage).table.map { it.first }.toSet())
        assertTrue(Models.methods.size > 50)
    }

    @Test
    fun `a method that the specification does not know is called by its name`() = onStage { stage ->
        val answer = tree(stage.client.call("getStateInstance", HttpVerb.GET))
        assertEquals("authorized", answer["stateInstance"].asText())
    }

    @Test
    fun `the client tells what it is and hides the token`() = onStage { stage ->
        assertEquals(stage.instance.id, stage.client.idInstance)
        assertEquals(stage.sandbox.apiUrl(), stage.client.apiUrl)
        val shown = listOf(stage.client.toString(), ClientOptions(1, stage.instance.token).toString())
        assertTrue(shown.none { stage.instance.token in it }, shown.toString())
    }

    @Test
    fun `health says in plain words what is wrong`() = onStage { stage ->
        assertTrue(stage.client.health().state is StateInstance.Authorized)
        stage.client.logout()
        val health = stage.client.health()
        assertTrue(!health.isHealthy)
        assertTrue(health.findings.any { it.isProblem && it.code == "state" }, health.findings.toString())
    }

    @Test
    fun `settings hide the credentials that they hold`() = onStage { stage ->
        val settings = stage.client.getSettings()
        assertEquals("Bearer $SECRET", settings.webhookUrlToken)
        assertTrue(SECRET !in settings.toString(), settings.toString())
    }
}
