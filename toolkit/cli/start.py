"""Where the command `quytac` begins: nothing is imported before Ctrl+C is caught."""


def run() -> int:
    """Run the command line of this process and give its exit code; being asked to end (SIGTERM) is like Ctrl+C."""
    try:
        from signal import SIGTERM, default_int_handler, signal

        signal(SIGTERM, default_int_handler)
        from toolkit.cli.main import run as run_command

        return run_command()
    except KeyboardInterrupt:
        return 130
