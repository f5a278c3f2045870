/* Wine 8 lacks this one function of Windows 10, which the standard library of Rust takes its randomness from. For the test under Wine only; it is
 * never delivered. */
typedef unsigned char u8;
__declspec(dllimport) u8 __stdcall SystemFunction036(void *buffer, unsigned long length);

__declspec(dllexport) int __stdcall ProcessPrng(u8 *buffer, unsigned long long length) {
    while (length > 0) {
        unsigned long part = length > 1048576 ? 1048576 : (unsigned long)length;
        if (!SystemFunction036(buffer, part)) return 0;
        buffer += part;
        length -= part;
    }
    return 1;
}
