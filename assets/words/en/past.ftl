### What was before: backups, earlier states, and where words can be that somebody misses.

## For somebody who finds the page empty and had words here. Calm: say where to look, promise nothing.

had_data_elsewhere_title = Another browser, or another place
had_data_elsewhere = Words stay in the browser where they were written, under the address where the page was opened. Look in other browsers, on other devices, under a bookmark, on the home screen: each has words of its own.
had_data_private_title = A private window
had_data_private = What is written in one is gone once all private windows are closed. Nothing brings it back.
had_data_removed_title = Removed by the browser
had_data_removed = Browsers remove what pages keep when somebody clears their data, when room is short, and on an iPhone or iPad after seven days without a visit.
had_data_backup_title = A backup
had_data_backup = Look among your downloads for a file whose name begins with notes and ends with bin. With its passphrase, everything in it is back.
