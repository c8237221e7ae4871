// @ts-check
// The functions that the Wasm side calls; each only forwards to `Module.host` (bridge.js).
// Given to the linker as a JavaScript library, not loaded by the page.
// SPDX-License-Identifier: MIT

/* The page's names are quoted: they stay as they are when this is compiled. */
addToLibrary({
  // The module's file system, as bridge.js calls it.
  $mountFiles__deps: ['$FS', '$IDBFS'],
  $mountFiles: (path) => {
    FS.mkdirTree(path);
    FS.mount(IDBFS, {}, path);
  },
  $putFile__deps: ['$FS'],
  $putFile: (path, contents) => {
    FS.mkdirTree(path.slice(0, path.lastIndexOf('/')));
    FS.writeFile(path, contents);
  },
  $clearFiles__deps: ['$FS'],
  $clearFiles: (path) => {
    for (const name of FS.readdir(path)) {
      if (name === '.' || name === '..') continue;
      const inside = `${path}/${name}`;
      if (FS.isDir(FS.stat(inside).mode)) clearFiles(inside);
      else FS.unlink(inside);
    }
  },
  $takeFile__deps: ['$FS'],
  $takeFile: (path) => FS.readFile(path),

  ebb_send__deps: ['$UTF8ToString'],
  ebb_send: (json, length) => {
    Module['host']['receive'](UTF8ToString(json, length));
  },

  ebb_give_part: (bytes, length) => Number(Module['host']['givePart'](HEAPU8.subarray(bytes, bytes + length))),

  ebb_give__deps: ['$UTF8ToString'],
  ebb_give: (name, length) => {
    Module['host']['give'](UTF8ToString(name, length));
  },

  ebb_shape__deps: ['$GL', '$UTF8ToString'],
  ebb_shape: (text, length, face, size, color, maxWidth, maxLines, lineHeight, density, out) => {
    const picture = Module['host']['shape']({
      'text': UTF8ToString(text, length),
      'face': face,
      'size': size,
      'color': color,
      'maxWidth': maxWidth,
      'maxLines': maxLines,
      'lineHeight': lineHeight,
      'density': density,
    });
    const texture = picture['texture'];
    let name = 0;
    if (texture) {
      name = GL.getNewId(GL.textures);
      texture.name = name;
      GL.textures[name] = texture;
    }
    HEAPF32.set([picture['width'], picture['height'], name, picture['lines']], out >> 2);
  },

  ebb_minutes_from_utc: (at) => -new Date(at).getTimezoneOffset(),

  ebb_unshape__deps: ['$GL'],
  ebb_unshape: (name) => {
    const texture = GL.textures[name];
    GL.textures[name] = null;
    Module['host']['unshape'](texture);
  },
});
