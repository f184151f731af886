package com.greenapi

/** What the library has to say goes to the logging of Java (`System.Logger`), under the name `com.greenapi`; quiet before. */
public fun logToSystemLogger(level: LogLevel = LogLevel.INFO) {
    val logger = System.getLogger("com.greenapi")
    setLogListener(
        level,
        object : LogListener {
            override fun log(level: LogLevel, target: String, text: String) = logger.log(level.ofSystem(), text)
        },
    )
}

private fun LogLevel.ofSystem(): System.Logger.Level = when (this) {
    LogLevel.ERROR -> System.Logger.Level.ERROR
    LogLevel.WARN -> System.Logger.Level.WARNING
    LogLevel.INFO -> System.Logger.Level.INFO
    LogLevel.DEBUG -> System.Logger.Level.DEBUG
    LogLevel.TRACE -> System.Logger.Level.TRACE
}
