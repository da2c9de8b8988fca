/* Loaded into a program before its own code: it then crashes when a test sends it a signal. */
process.on('SIGWINCH', function crashHere() {
  throw new RangeError('the token of Noël');
});
process.on('SIGURG', () => {
  void Promise.reject(new TypeError('the token of Noël'));
});
process.on('SIGIO', () => {
  void Promise.reject('the token of Noël');
});
