package com.greenapi

import java.util.Collections
import org.junit.jupiter.api.AfterEach
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test

class LoggingTest {
    @AfterEach
    fun quiet() = setLogListener(LogLevel.ERROR, null)

    @Test
    fun `calls are told to the log of the application without the token`() = onStage { stage ->
        val lines = Collections.synchronizedList(mutableListOf<String>())
        val listener = object : LogListener {
            override fun log(level: LogLevel, target: String, text: String) {
                lines += "$level $target $text"
            }
        }
        setLogListener(LogLevel.TRACE, listener)
        stage.sandbox.addFault(kind = SandboxFaultKind.BadGateway, count = 1)
        stage.client.getSettings()
        assertTrue(lines.any { "getSettings" in it }, lines.toString())
        assertTrue(lines.none { stage.instance.token in it }, lines.toString())
    }
}
