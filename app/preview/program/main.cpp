// sealbook-preview: decodes one picture, PDF or office file from outside in a sandbox. It reads the
// file and questions about it from standard input and writes pixels or text to standard output
// (preview/wire.h); sealbook and sealbook-cli start it.
//     sealbook-preview
//     sealbook-preview --self-test [--without-landlock]     tries to break out; exit code 0 or 1;
//                                                          to a pipe, since it may write no file

#include "preview/program/decode.h"
#include "preview/program/sandbox.h"
#include "preview/program/self_test.h"
#include "preview/program/service.h"

#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <unistd.h>

int main(int count, char **arguments)
{
    const bool isTest = count > 1 && std::strcmp(arguments[1], "--self-test") == 0;
    const bool isWithout =
        isTest && count > 2 && std::strcmp(arguments[2], "--without-landlock") == 0;
    if (count > (isTest ? 2 : 1) + (isWithout ? 1 : 0)) {
        std::fprintf(stderr, "usage: sealbook-preview [--self-test [--without-landlock]]\n");
        return 2;
    }
    preview::closeInherited();
    setenv("QT_NO_GLIB", "1", 1); // whose threads need more system calls
    preview::loadDecoders();
    if (!preview::enterSandbox(isWithout ? preview::Layers::WithoutLandlock : preview::Layers::All))
        return preview::noSandboxExit;
    if (isTest)
        return preview::runSelfTest() ? 0 : 1;
    preview::serve();
    _exit(0); // nothing is left to be tidied up that was made from the file
}
