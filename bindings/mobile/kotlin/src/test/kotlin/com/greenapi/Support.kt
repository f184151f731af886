package com.greenapi

import com.fasterxml.jackson.databind.JsonNode
import com.fasterxml.jackson.databind.ObjectMapper
import java.nio.file.Path
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.runBlocking
import kotlinx.coroutines.withTimeout
import kotlin.time.Duration.Companion.minutes

const val OWNER = 79001234567
const val FRIEND = 79001234568
const val THIRD = 79001234569

/** A credential that no text may show. */
const val SECRET = "a-secret-of-mine"
const val FRIEND_CHAT = "79001234568@c.us"

/** A sandbox with an authorized instance and a friend who answers nothing. */
class Stage(val sandbox: Sandbox, val instance: SandboxInstance, val client: GreenApi)

/** Runs a test on a stage of its own. Nothing here depends on how fast the computer is; the bound ends what hangs. */
fun onStage(block: suspend CoroutineScope.(Stage) -> Unit): Unit = patiently {
    Sandbox.start(SandboxOptions(unlimited = true)).use { sandbox ->
        sandbox.createPerson(phone = FRIEND, name = "Friend")
        sandbox.createPerson(phone = THIRD, name = "Third")
        val settings = SetSettings(incomingWebhook = Switch.Yes, webhookUrlToken = "Bearer $SECRET")
        val names = mapOf("$FRIEND" to "Friend", "$THIRD" to "Third")
        sandbox.createPerson(phone = OWNER, name = "Owner", phoneBook = names)
        val instance = sandbox.createInstance(phone = OWNER, beta = true, settings = settings)
        sandbox.client(instance, ClientOptions(pacing = false)).use { block(Stage(sandbox, instance, it)) }
    }
}

/** Runs a test, with a bound for what would hang. */
fun patiently(block: suspend CoroutineScope.() -> Unit): Unit = runBlocking { withTimeout(3.minutes, block) }

/** The friend writes. */
fun Stage.friendWrites(text: String) {
    sandbox.act(FRIEND, SandboxAction.Write(chat = "$OWNER@c.us", text = text, quotes = null))
}

/** The text of a message that came in; null for everything else. */
val Notification.text: String?
    get() {
        val received = (this as? Notification.IncomingMessageReceived)?.value ?: return null
        return (received.messageData as? MessageData.TextMessage)?.value?.textMessageData?.textMessage
    }

/** An independent reader of JSON. */
val json: ObjectMapper = ObjectMapper()

fun tree(text: String): JsonNode = json.readTree(text)

/** The repository's folder. */
val repository: Path = Path.of(System.getProperty("green-api.repository"))
