# Signs the archive of a release, and checks such a signature. SSH keys: ssh-keygen is on every Debian, and on most others.
# SPDX-License-Identifier: MIT
# shellcheck shell=bash

# The same key signs nothing else by this name.
SIGNED_AS=ebb-release

need_ssh_keygen() {
  have ssh-keygen || fail "ssh-keygen is missing." "Debian has it in the package openssh-client."
}

# sign_release KEY ARCHIVE: writes ARCHIVE.sig. KEY is a private key, or a public one whose private half the agent has.
sign_release() {
  need_ssh_keygen
  [ -f "$1" ] || fail "there is no key $1." "ssh-keygen -t ed25519 -f FILE makes one."
  rm -f "$2.sig"
  ssh-keygen -q -Y sign -f "$1" -n "$SIGNED_AS" "$2" || fail "the archive was not signed."
}

# check_release ARCHIVE SIGNERS: ends with a failure unless ARCHIVE.sig is by one of them.
check_release() {
  need_ssh_keygen
  [ -f "$1" ] || fail "there is no file $1."
  [ -f "$1.sig" ] || fail "there is no signature $1.sig." "It lies beside the archive where that was published."
  grep -q '^[^#]' "$2" || fail "$2 names no key yet, so nothing can be checked." "The publisher's key goes there; get it from another place than the archive."
  ssh-keygen -q -Y verify -f "$2" -I ebb -n "$SIGNED_AS" -s "$1.sig" <"$1" >/dev/null 2>&1 ||
    fail "the signature is not by a key of $2 for exactly these bytes." "Do not use this archive."
}
