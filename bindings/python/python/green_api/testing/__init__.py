"""A gateway inside the process, for tests: it behaves as the manual says, without a phone, an account or the internet.

```python
from green_api.testing import Sandbox

with Sandbox() as sandbox:
    friend = sandbox.add_person(79001234568)
    sent = sandbox.client().send_message(friend.chat_id, "Hello")
    assert friend.wait_for_messages()[-1].id == sent.id_message
```

With pytest the fixture `green_api_sandbox` gives one.
"""

from ._errors import SandboxError
from ._sandbox import Instance, Person, Sandbox

__all__ = ["Instance", "Person", "Sandbox", "SandboxError"]
