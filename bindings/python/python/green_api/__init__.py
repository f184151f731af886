"""WhatsApp through GREEN-API: typed, sync and async, nothing lost."""
