# Everything from Debian 12; the list of packages is in cmake/packages.txt.

find_package(Threads REQUIRED)
find_package(PkgConfig REQUIRED)
find_package(tl-expected REQUIRED)
find_package(SQLiteCpp REQUIRED)
find_package(OpenSSL REQUIRED COMPONENTS Crypto)
find_package(nlohmann_json REQUIRED)
find_package(CLI11 REQUIRED)
find_package(spdlog REQUIRED)
find_package(OpenCV 4.6 REQUIRED COMPONENTS core imgproc imgcodecs videoio calib3d dnn)
find_package(Qt6 REQUIRED COMPONENTS Charts LinguistTools PrintSupport Widgets Test)
find_package(GTest REQUIRED)
find_package(ZXing REQUIRED)
find_package(benchmark REQUIRED)
include(GoogleTest)

pkg_check_modules(qrencode REQUIRED IMPORTED_TARGET libqrencode)
pkg_check_modules(sodium REQUIRED IMPORTED_TARGET libsodium)
pkg_check_modules(sqlite3 REQUIRED IMPORTED_TARGET sqlite3)

# Only headers: the libraries are loaded when a store's key lies in a token, or a TPM is used.
pkg_check_modules(p11kit REQUIRED p11-kit-1)
add_library(p11kit::headers INTERFACE IMPORTED)
target_include_directories(p11kit::headers INTERFACE ${p11kit_INCLUDE_DIRS})
pkg_check_modules(tss2 REQUIRED tss2-esys tss2-tctildr)
add_library(tss2::headers INTERFACE IMPORTED)
target_include_directories(tss2::headers INTERFACE ${tss2_INCLUDE_DIRS})

# dlib's own .pc names BLAS and LAPACK by path, which ends up too early on the linker's line.
find_library(DLIB_LIBRARY dlib REQUIRED)
find_library(BLAS_LIBRARY blas REQUIRED)
find_library(LAPACK_LIBRARY lapack REQUIRED)
add_library(dlib::dlib INTERFACE IMPORTED)
target_link_libraries(dlib::dlib INTERFACE ${DLIB_LIBRARY} ${LAPACK_LIBRARY} ${BLAS_LIBRARY} Threads::Threads)
