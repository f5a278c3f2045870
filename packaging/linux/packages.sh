# shellcheck shell=bash
# shellcheck disable=SC2034
# Sourced by run.sh and test.sh: looks for what is needed and installs only what is missing.
#
# A table row: what to look for, its package on Debian and Ubuntu, its package on Fedora. To look for:
#   cmd:NAME    a command
#   lib:NAME    a library that is opened at run time (package tools cannot see those in the program)
#   file:GLOB   a file

# What compiling needs.
build_needs='
cmd:cc                                        gcc               gcc
file:/usr/include/stdio.h                     libc6-dev         glibc-devel
file:/etc/ssl/certs/ca-*                      ca-certificates   ca-certificates
'

# What the window opens at run time.
window_needs='
lib:libX11.so.6                               libx11-6          libX11
lib:libX11-xcb.so.1                           libx11-xcb1       libX11-xcb
lib:libxcb.so.1                               libxcb1           libxcb
lib:libXcursor.so.1                           libxcursor1       libXcursor
lib:libXi.so.6                                libxi6            libXi
lib:libXrandr.so.2                            libxrandr2        libXrandr
lib:libxkbcommon.so.0                         libxkbcommon0     libxkbcommon
lib:libxkbcommon-x11.so.0                     libxkbcommon-x11-0 libxkbcommon-x11
file:/usr/share/X11/xkb/rules/evdev           xkb-data          xkeyboard-config
lib:libwayland-client.so.0                    libwayland-client0 libwayland-client
lib:libwayland-egl.so.1                       libwayland-egl1   libwayland-egl
lib:libEGL.so.1                               libegl1           libglvnd-egl
lib:libEGL_mesa.so.0                          libegl-mesa0      mesa-libEGL
lib:libGL.so.1                                libgl1            libglvnd-glx
file:/usr/lib*/dri/*_dri.so|/usr/lib/*/dri/*_dri.so libgl1-mesa-dri mesa-dri-drivers
lib:libfontconfig.so.1                        libfontconfig1    fontconfig
lib:libdbus-1.so.3                            libdbus-1-3       dbus-libs
cmd:xdg-open                                  xdg-utils         xdg-utils
'

# What a walk through the window on a virtual display needs.
walk_needs='
cmd:Xvfb                                      xvfb              xorg-x11-server-Xvfb
cmd:openbox                                   openbox           openbox
cmd:xdotool                                   xdotool           xdotool
cmd:xclip                                     xclip             xclip
cmd:import                                    imagemagick       ImageMagick
'

# What listening to the accessibility bus and finding the place of a window need besides.
hears_needs='
cmd:dbus-run-session                          dbus-daemon       dbus-daemon
cmd:dbus-send                                 dbus-bin          dbus-tools
file:/usr/libexec/at-spi-bus-launcher|/usr/lib/*/at-spi2-core/at-spi-bus-launcher at-spi2-core at-spi2-core
file:/usr/lib/python3/dist-packages/gi/__init__.py|/usr/lib*/python3*/site-packages/gi/__init__.py python3-gi python3-gobject-base
file:/usr/lib/*/girepository-1.0/Atspi-2.0.typelib|/usr/lib64/girepository-1.0/Atspi-2.0.typelib gir1.2-atspi-2.0 at-spi2-core
file:/usr/lib/*/girepository-1.0/Gtk-3.0.typelib|/usr/lib64/girepository-1.0/Gtk-3.0.typelib gir1.2-gtk-3.0 gtk3
cmd:xwininfo                                  x11-utils         xwininfo
cmd:xprop                                     x11-utils         xprop
cmd:orca                                      orca              orca
'

# What the tests need besides: a software painter for the pictures, a second reader of drafts, private mounts, the
# calls to the system.
test_needs='
lib:libvulkan.so.1                            libvulkan1        vulkan-loader
file:/usr/share/vulkan/icd.d/lvp_icd*.json    mesa-vulkan-drivers mesa-vulkan-drivers
cmd:python3                                   python3           python3
file:/usr/share/fonts/*/noto/NotoSansCJK-Regular.ttc|/usr/share/fonts/google-noto*/NotoSansCJK*.ttc fonts-noto-cjk google-noto-sans-cjk-fonts
cmd:unshare                                   util-linux        util-linux
cmd:strace                                    strace            strace
'

# What making the packages needs.
package_needs='
cmd:dpkg-deb                                  dpkg              dpkg
cmd:rpmbuild                                  rpm               rpm-build
cmd:rsvg-convert                              librsvg2-bin      librsvg2-tools
cmd:python3                                   python3           python3
cmd:strip                                     binutils          binutils
'

# What the AppImage needs.
appimage_needs='
cmd:mksquashfs                                squashfs-tools    squashfs-tools
cmd:rsvg-convert                              librsvg2-bin      librsvg2-tools
cmd:strip                                     binutils          binutils
'

# What the Flatpak needs.
flatpak_needs='
cmd:flatpak                                   flatpak           flatpak
cmd:flatpak-builder                           flatpak-builder   flatpak-builder
cmd:python3                                   python3           python3
'

# What trying the packages needs besides.
smoke_needs='
cmd:desktop-file-validate                     desktop-file-utils desktop-file-utils
cmd:appstreamcli                              appstream         appstream
cmd:lintian                                   lintian           lintian
cmd:rpm2cpio                                  rpm2cpio          rpm
cmd:cpio                                      cpio              cpio
cmd:gio                                       libglib2.0-bin    glib2
cmd:xdg-mime                                  xdg-utils         xdg-utils
cmd:zenity                                    zenity            zenity
file:/usr/libexec/xdg-desktop-portal-gtk      xdg-desktop-portal-gtk xdg-desktop-portal-gtk
cmd:dbus-monitor                              dbus-bin          dbus-tools
'

# What packaging/fresh.sh needs.
fresh_needs='
cmd:debootstrap                               debootstrap       debootstrap
cmd:unshare                                   util-linux        util-linux
cmd:git                                       git               git
'

say() { printf '%s\n' "$*" >&2; }

is_there() {
  local name=${1#*:} pattern
  case $1 in
    cmd:*) command -v "$name" >/dev/null 2>&1 ;;
    # Not piped into grep: grep would end before ldconfig, and the pipe would count as failed.
    lib:*) case $(PATH=$PATH:/sbin:/usr/sbin ldconfig -p 2>/dev/null) in *"$name "*) ;; *) return 1 ;; esac ;;
    file:*)
      local IFS='|'
      for pattern in $name; do
        compgen -G "$pattern" >/dev/null && return 0
      done
      return 1
      ;;
  esac
}

# Runs a command as root: directly, or by sudo (which asks nothing where nobody could answer).
as_root() {
  if [ "$(id -u)" = 0 ]; then
    "$@"
  elif command -v sudo >/dev/null 2>&1; then
    if [ -t 0 ]; then sudo "$@"; else sudo -n "$@"; fi
  else
    return 1
  fi
}

# apt ARGUMENTS: apt-get without questions. It waits while another program, such as an update of the system, is installing something.
apt() {
  local said='' wrong end=$((SECONDS + ${APT_PATIENCE:-1200}))
  # The option of apt-get to wait covers only one of its three locks, so it is called again.
  until wrong=$(as_root env DEBIAN_FRONTEND=noninteractive LC_ALL=C apt-get -qq -o DPkg::Lock::Timeout=60 "$@" 2>&1 >/dev/null); do
    case $wrong in
      *"Could not get lock"* | *"Unable to lock"* | *"Unable to acquire the dpkg frontend lock"*) ;;
      *) end=0 ;;
    esac
    if [ "$SECONDS" -ge "$end" ]; then
      say "$wrong"
      return 1
    fi
    [ -n "$said" ] || say "Another program is installing something. Waiting until it is done…"
    said=yes
    sleep "${APT_PAUSE:-3}"
  done
}

# need TABLE…: installs what the tables name and the system lacks. Fails if something is still missing afterwards.
need() {
  local deb=() fedora=() missing=() what on_debian on_fedora
  while read -r what on_debian on_fedora; do
    [ -n "$what" ] || continue
    is_there "$what" && continue
    missing+=("$what")
    deb+=("$on_debian")
    fedora+=("$on_fedora")
  done <<<"$(printf '%s\n' "$@")"
  [ ${#missing[@]} -gt 0 ] || return 0

  local packages
  if command -v apt-get >/dev/null 2>&1; then
    packages=("${deb[@]}")
    say "Installing what is missing: ${packages[*]}"
    # Renew the list of packages: an old one names packages that are gone, and a fresh system has none.
    apt update || say "The list of packages could not be renewed; trying with the old one."
    apt install -y --no-install-recommends "${packages[@]}" || true
  elif command -v dnf >/dev/null 2>&1; then
    packages=("${fedora[@]}")
    say "Installing what is missing: ${packages[*]}"
    as_root dnf -q install -y "${packages[@]}" >/dev/null || true
  else
    packages=("${deb[@]}")
  fi

  local left=()
  for what in "${missing[@]}"; do
    is_there "$what" || left+=("${what#*:}")
  done
  [ ${#left[@]} -gt 0 ] || return 0
  say "Still missing: ${left[*]}"
  say "Please install these packages (names as on Debian; other systems may call them a little differently), then try again:"
  say "  ${packages[*]}"
  return 1
}

# The oldest version of Rust that compiles the program.
rust_wanted=1.95
# is_new_enough COMMAND: whether that cargo or rustc is.
is_new_enough() {
  local found
  found=$("$1" --version | cut -d' ' -f2)
  [ "$(printf '%s\n' "$rust_wanted" "${found%%-*}" | sort -V | head -n 1)" = "$rust_wanted" ]
}

# Makes sure that a new enough cargo is on the path, or tells how to get one.
need_cargo() {
  command -v cargo >/dev/null 2>&1 || PATH=$HOME/.cargo/bin:$PATH
  if ! command -v cargo >/dev/null 2>&1; then
    say "This needs Rust $rust_wanted or newer, and no cargo was found. Get it from https://rustup.rs, or with:"
    say "  curl --proto '=https' --tlsv1.2 -sSf https://sh.rustup.rs | sh"
    say "Then open a new terminal and try again."
    return 1
  fi
  if ! is_new_enough cargo; then
    say "This needs Rust $rust_wanted or newer; here is $(cargo --version | cut -d' ' -f2). With rustup: rustup update stable"
    return 1
  fi
}
