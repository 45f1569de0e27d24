# shellcheck shell=bash
# What the scripts here ask of a machine, and how to get it. Sourced, never run.

export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1

# Stops with a sentence unless an SDK is here that global.json accepts.
need_dotnet() {
  if ! command -v dotnet > /dev/null; then
    echo "Leeway needs the .NET SDK 10, and there is no 'dotnet' here." >&2
    echo "Get it from https://dotnet.microsoft.com/download/dotnet/10.0, or from your system's packages, and try again." >&2
    exit 69
  fi
  if ! dotnet --version > /dev/null 2>&1; then
    echo "Leeway needs the .NET SDK 10; 'dotnet' is here, but not that SDK:" >&2
    dotnet --list-sdks >&2 || true
    echo "Get it from https://dotnet.microsoft.com/download/dotnet/10.0, or from your system's packages, and try again." >&2
    exit 69
  fi
}

# macOS and Windows bring their own SQLite.
has_sqlite() {
  [ "$(uname -s)" != Linux ] && return
  local ldconfig
  ldconfig=$(PATH="$PATH:/sbin:/usr/sbin" command -v ldconfig) || return 0
  [[ $("$ldconfig" -p 2> /dev/null) == *libsqlite3.so.0* ]]
}

need_sqlite() {
  has_sqlite && return
  echo "Leeway keeps its words in SQLite and uses the system's own, which is not here (libsqlite3.so.0)." >&2
  echo "On Debian and Ubuntu: sudo apt-get install libsqlite3-0. On Fedora: sudo dnf install sqlite-libs." >&2
  exit 69
}

# needs_of_tests PROJECT...: the packages that the tests of these projects use, on one line.
needs_of_tests() {
  local needs=(libsqlite3-0)
  [[ $* == *Browser* ]] && needs+=(chromium fonts-dejavu-core)
  [[ $* == *Sqlite* || $* == *Browser* ]] && needs+=(strace)
  # Debian's caddy begins to serve where systemd runs; there it is left to whoever wants the tests behind it.
  [[ $* == *Browser* && ! -d /run/systemd/system ]] && needs+=(caddy)
  echo "${needs[*]}"
}

# install_missing PACKAGE...: says what it does; never stops.
install_missing() {
  local package missing=()
  for package in "$@"; do
    has "$package" || missing+=("$package")
  done
  [ ${#missing[@]} -eq 0 ] && return
  echo "Installing ${missing[*]}, which the tests need."
  if ! install_debian "${missing[@]}"; then
    echo "That did not work here. Please install ${missing[*]}; tests that need them are skipped until then."
  fi
}

# Whether a Debian package, or the same thing from elsewhere, is here.
has() {
  case $1 in
    libsqlite3-0) has_sqlite ;;
    fonts-*) dpkg-query --show "$1" > /dev/null 2>&1 || ! command -v dpkg-query > /dev/null ;;
    *) command -v "$1" > /dev/null ;;
  esac
}

# install_debian PACKAGE...: 0 when they are installed afterwards.
install_debian() {
  local as_root=()
  command -v apt-get > /dev/null || return 1
  if [ "$(id -u)" -ne 0 ]; then
    sudo -n true 2> /dev/null || return 1
    as_root=(sudo -n)
  fi
  local apt=("${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -q -y -o DPkg::Lock::Timeout=120)
  "${apt[@]}" install --no-install-recommends "$@" > /dev/null 2>&1 && return
  "${apt[@]}" update > /dev/null 2>&1 || true
  "${apt[@]}" install --no-install-recommends "$@" > /dev/null
}
