package com.greenapi

/** A client of an instance of this sandbox. */
public fun Sandbox.client(instance: SandboxInstance): GreenApi =
    GreenApi(instance.id, instance.token, apiUrl(), mediaUrl())

/** A client of this sandbox with other options; its addresses and the instance's credentials are put in. */
public fun Sandbox.client(instance: SandboxInstance, options: ClientOptions): GreenApi = GreenApi(
    options.copy(
        idInstance = instance.id,
        apiTokenInstance = instance.token,
        apiUrl = apiUrl(),
        mediaUrl = mediaUrl(),
    ),
)
