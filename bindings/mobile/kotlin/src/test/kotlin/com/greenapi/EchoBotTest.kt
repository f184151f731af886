package com.greenapi

import com.greenapi.example.echo
import kotlinx.coroutines.cancelAndJoin
import kotlinx.coroutines.delay
import kotlinx.coroutines.launch
import org.junit.jupiter.api.Test

class EchoBotTest {
    @Test
    fun `the example answers with the same text`() = onStage { stage ->
        val bot = launch { echo(stage.client) }
        stage.friendWrites("Is anybody there?")
        // The bound of the stage ends this when no answer comes.
        while (stage.sandbox.messagesOfPerson(FRIEND).none { !it.outgoing && "anybody" in it.content.toString() }) delay(20)
        bot.cancelAndJoin()
    }
}
