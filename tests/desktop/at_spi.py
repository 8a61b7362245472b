"""at_spi.py PROCESS FILE NUMBER

Uses Sealbook as assistive technology does: signs in, registers a phone, searches it, attaches a
file and verifies, finding every control by its accessible name. See at_spi.sh."""

import sys
import time

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi  # noqa: E402

PATIENCE_S = 180
PASSWORD = "correct horse 1"
IMEI = "490154203237518"  # GSMA's example, whose check digit is right


def walk(node):
    """All that is below a node, itself first."""
    try:
        yield node
        for index in range(node.get_child_count()):
            child = node.get_child_at_index(index)
            if child is not None:
                yield from walk(child)
    except gi.repository.GLib.GError:
        return  # it went while we looked


def is_there(node):
    states = node.get_state_set()
    return states.contains(Atspi.StateType.SHOWING) and states.contains(Atspi.StateType.VISIBLE)


def program(pid):
    desktop = Atspi.get_desktop(0)
    for index in range(desktop.get_child_count()):
        child = desktop.get_child_at_index(index)
        if child is not None and child.get_process_id() == pid:
            return child
    return None


def wait_for(what, look):
    """Looks until there is something; ends the script with a sentence when there never is."""
    until = time.monotonic() + PATIENCE_S
    while time.monotonic() < until:
        try:
            found = look()
        except gi.repository.GLib.GError:
            found = None
        if found:
            return found
        time.sleep(0.1)
    sys.exit(f"not found within {PATIENCE_S} s: {what}")


class Screen:
    def __init__(self, pid):
        self.pid = pid

    def find(self, name, *roles):
        """The control that is shown with this accessible name and one of these roles."""

        def look():
            root = program(self.pid)
            for node in walk(root) if root else ():
                if node.get_name() == name and is_there(node):
                    if not roles or node.get_role_name() in roles:
                        return node
            return None

        return wait_for(f"{name} ({', '.join(roles) or 'any role'})", look)

    def press(self, name, *roles):
        node = self.find(name, *(roles or ("push button", "menu item", "check box", "radio button")))
        wait_for(f"{name} can be pressed", lambda: node.get_state_set().contains(Atspi.StateType.ENABLED))
        if not Atspi.Action.do_action(node, 0):
            sys.exit(f"{name} does not answer")

    def write(self, name, text):
        node = self.find(name, "text", "password text")
        if not Atspi.EditableText.set_text_contents(node, text):
            sys.exit(f"{name} takes no text")

    def type_key(self, name, keysym):
        """Presses a key while the control with this name has the focus."""
        node = self.find(name, "text")
        Atspi.Component.grab_focus(node)
        wait_for(f"the focus in {name}", lambda: node.get_state_set().contains(Atspi.StateType.FOCUSED))
        Atspi.generate_keyboard_event(keysym, None, Atspi.KeySynthType.SYM)

    def give(self, command):
        """Gives a command of the menus, which need not be open for it."""

        def look():
            root = program(self.pid)
            for node in walk(root) if root else ():
                if node.get_name() == command and node.get_role_name() == "menu item":
                    return node
            return None

        Atspi.Action.do_action(wait_for(f"the command {command}", look), 0)

    def says(self, piece):
        """A text that is shown and holds this piece."""

        def look():
            root = program(self.pid)
            for node in walk(root) if root else ():
                if piece in (node.get_name() or "") and is_there(node):
                    return node
            return None

        return wait_for(f"a text with “{piece}”", look)


RETURN = 0xFF0D  # X11/keysymdef.h


def main():
    screen = Screen(int(sys.argv[1]))
    number = sys.argv[3]

    print("signing in")
    screen.write("Password", PASSWORD)
    screen.press("Sign in")
    screen.says("Chen Hao, signed in")

    print("registering a phone")
    screen.press("Register item")
    screen.write("IMEI, sealed", IMEI)
    screen.press("Register")
    screen.says(number)

    print("searching it by its last digits")
    screen.write("Search or scan", IMEI[-6:])
    screen.type_key("Search or scan", RETURN)
    screen.says(number)

    print("attaching a file")
    screen.press("Attach files")
    screen.press("Add files")
    screen.write("File name:", sys.argv[2])
    screen.press("Open")
    screen.press("Attach")
    screen.says(f"was attached to {number}")

    print("verifying")
    screen.press("Audit")
    screen.press("Verify")
    screen.says("everything that was checked holds")

    screen.give("Quit")
    return 0


if __name__ == "__main__":
    sys.exit(main())
