// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

#ifndef PARTNERKIT_TESTS_PORTFOLIO_REVIEW_RUN_PROGRAM_HPP_INCLUDED
#define PARTNERKIT_TESTS_PORTFOLIO_REVIEW_RUN_PROGRAM_HPP_INCLUDED

// Runs the portfolio review as its users do, on small files that a test writes.

#include <doctest/doctest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <string_view>

#include <sys/wait.h>
#include <unistd.h>

namespace tests {

struct outcome {
    int status = -1;
    std::string out;
    std::string err;
};

inline std::string read_file(const std::filesystem::path& path) {
    std::ifstream stream{path, std::ios::binary};
    REQUIRE(stream.good());
    std::ostringstream content;
    content << stream.rdbuf();
    return content.str();
}

inline void write_file(const std::filesystem::path& path, std::string_view content) {
    std::ofstream stream{path, std::ios::binary};
    stream << content;
    REQUIRE(stream.good());
}

/// A folder of its own for each test, removed at the end.
class scratch_folder {
  public:
    scratch_folder() {
        std::string name = (std::filesystem::temp_directory_path() / "portfolio.XXXXXX").string();
        REQUIRE(mkdtemp(name.data()) != nullptr);
        path_ = name;
    }
    ~scratch_folder() {
        std::error_code ignored;
        std::filesystem::remove_all(path_, ignored);
    }
    scratch_folder(const scratch_folder&) = delete;
    scratch_folder& operator=(const scratch_folder&) = delete;

    [[nodiscard]] const std::filesystem::path& path() const { return path_; }

    void write(const std::string& file, std::string_view content) const {
        write_file(path_ / file, content);
    }

    /// Runs the program here; `arguments` as one would write them in a shell.
    [[nodiscard]] outcome run(const std::string& arguments) const {
        const std::string command = "cd '" + path_.string() + "' && ('" PROGRAM "' " + arguments +
                                    ") > out.txt 2> err.txt < /dev/null";
        const int status = std::system(command.c_str());
        REQUIRE(WIFEXITED(status));
        return {WEXITSTATUS(status), read_file(path_ / "out.txt"), read_file(path_ / "err.txt")};
    }

  private:
    std::filesystem::path path_;
};

} // namespace tests

#endif
