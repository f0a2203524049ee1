// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

#include "csv.hpp"

#include "utf8.hpp"

#include <csv.h>

#include <optional>
#include <utility>

namespace portfolio {

namespace {

using csv_result = boost::system::result<std::vector<record>, csv_problem>;

constexpr bool is_line_break(std::string_view piece) { return piece == "\n" || piece == "\r"; }

/// libcsv finds the cells, but does not tell where they are. So it is fed in pieces that end with
/// a character that may end a cell: when it reports one, we know where we are.
class reader {
  public:
    reader() {
        csv_init(&parser_, CSV_STRICT | CSV_STRICT_FINI);
        csv_set_space_func(&parser_, [](unsigned char) { return 0; }); // spaces belong to a cell
        csv_set_blk_size(&parser_, std::size_t{1} << 20); // else long cells take quadratic time
    }
    ~reader() { csv_free(&parser_); }
    reader(const reader&) = delete;
    reader& operator=(const reader&) = delete;

    csv_result read(std::string_view content) {
        while (!content.empty() && !problem_) {
            const std::size_t end = content.find_first_of(",\"\r\n");
            const std::string_view piece = content.substr(0, end == content.npos ? end : end + 1);
            content.remove_prefix(piece.size());
            feed(piece, content);
        }
        if (!problem_) finish();
        if (problem_) return *std::move(problem_);
        return std::move(records_);
    }

  private:
    void feed(std::string_view piece, std::string_view rest) {
        const bool is_empty_line = between_records_ && is_line_break(piece);
        cell_ended_ = record_ended_ = false;
        if (csv_parse(&parser_, piece.data(), piece.size(), on_cell, on_record, this) !=
            piece.size()) {
            fail(
                csv_error(&parser_) == CSV_EPARSE
                    ? "a quote where none can be; a cell that holds quotes is quoted as a whole, "
                      "and its quotes are doubled"
                    : "the cell does not fit into the memory");
            return;
        }
        if (piece.back() == '\n' || (piece.back() == '\r' && !rest.starts_with('\n'))) ++line_;
        if (cell_ended_ || is_empty_line) cell_line_ = line_;
        between_records_ = record_ended_ || is_empty_line;
    }

    void finish() {
        if (csv_fini(&parser_, on_cell, on_record, this) != 0)
            fail("the quote that opens this cell is never closed");
    }

    void fail(std::string_view text) {
        if (!problem_) problem_ = {cell_line_, cells_.size() + 1, std::string{text}};
    }

    void take_cell(std::string_view text) {
        if (text.find('\0') != text.npos) fail("a NUL byte; the file must be text in UTF-8");
        if (!is_valid_utf8(text)) fail("bytes that are no UTF-8; the file must be saved as UTF-8");
        cells_.push_back({std::string{text}, cell_line_});
        cell_ended_ = true;
    }

    void take_record() {
        records_.push_back(std::exchange(cells_, {}));
        record_ended_ = true;
    }

    // Called from C, through which no exception may pass: hence noexcept.
    static void on_cell(void* text, std::size_t size, void* self) noexcept {
        // An empty cell may come as a null pointer.
        const auto* chars = size == 0 ? "" : static_cast<const char*>(text);
        static_cast<reader*>(self)->take_cell({chars, size});
    }
    static void on_record(int, void* self) noexcept { static_cast<reader*>(self)->take_record(); }

    csv_parser parser_{};
    std::vector<record> records_;
    record cells_;              // of the current record
    std::size_t line_ = 1;      // of the next byte
    std::size_t cell_line_ = 1; // in which the current cell starts
    bool between_records_ = true;
    bool cell_ended_ = false;   // in the current piece
    bool record_ended_ = false; // in the current piece
    std::optional<csv_problem> problem_;
};

} // namespace

csv_result parse_csv(std::string_view content) {
    constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
    if (content.starts_with(byte_order_mark)) content.remove_prefix(byte_order_mark.size());
    return reader{}.read(content);
}

} // namespace portfolio
