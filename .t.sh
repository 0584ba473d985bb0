cd /tmp/i3 && PYTHONPATH=/tmp/i3 /work/main/.venv/bin/python -m pytest tests/generator/test_*.py tests/templates -q "$@"
